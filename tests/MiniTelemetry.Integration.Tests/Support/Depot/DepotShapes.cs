namespace MiniTelemetry.Integration.Tests.Support.Depot;

/// <summary>Methods as they are in code that nobody wrote for us.</summary>
internal static partial class DepotShapes
{
    public static readonly DepotShape[] All = [.. Usual(), .. Odd(), .. Spelled(), .. Kinds()];

    private static DepotShape[] Usual() =>
    [
        new(
            """
            /// <summary>Adds.</summary>
            /// <param name="left">One.</param>
            /// <param name="right">The other.</param>
            /// <returns>The sum.</returns>
            public int Add(int left, int right = 2)
            {
                // Twice is too much.
                var sum = Math.Abs(left) + right;
                return sum;
            }
            """,
            "it.Add(1)", "3"),
        new(
            """
            /// <summary>Adds later.</summary>
            public async Task<int> AddAsync(int left, CancellationToken ct = default)
            {
                await Task.Delay(1, ct);
                return left + 1;
            }
            """,
            "await it.AddAsync(1)", "2"),
        new(
            """
            /// <summary>Names.</summary>
            public async ValueTask<string> NameAsync()
                => await Task.FromResult("name"); // no more
            """,
            "await it.NameAsync()", "name"),
        new(
            """
            /// <summary>Saves.</summary>
            public Task SaveAsync(List<int> into)
            {
                into.Add(1);
                return Task.CompletedTask;
            }
            """,
            "await Uses.SavedAsync(it.SaveAsync)", "1"),
        new(
            """
            /// <summary>Chooses.</summary>
            public T Choose<T>(T one, T other)
                where T : class, IComparable<T>
            {
                var order = one.CompareTo(other);
                return order > 0 ? one : other;
            }
            """,
            "it.Choose(\"a\", \"b\")", "b"),
        new(
            """
            /// <summary>Takes.</summary>
            public bool TryTake(ref int stock, in int wanted, out string reason)
            {
                reason = stock < wanted ? "short" : "";
                stock -= reason.Length == 0 ? wanted : 0;
                return reason.Length == 0;
            }
            """,
            "Uses.Taken(it.TryTake)", "True 1 "),
        new(
            """
            /// <summary>Counts.</summary>
            public int Count(params int[] numbers)
            {
                var count = numbers.Length;
                return count;
            }
            """,
            "it.Count(1, 2, 3)", "3"),
        new(
            """
            /// <summary>Numbers, one by one.</summary>
            public async IAsyncEnumerable<int> NumbersAsync(int count, [EnumeratorCancellation] CancellationToken ct = default)
            {
                for (var number = 0; number < count; number++)
                {
                    await Task.Delay(1, ct);
                    yield return number;
                }
            }
            """,
            "await Uses.SumAsync(it.NumbersAsync(3))", "3"),
        new(
            """
            /// <summary>Items.</summary>
            public IEnumerable<string> Items(int count)
            {
                for (var number = 0; number < count; number++)
                    yield return "item" + number;
            }
            """,
            "string.Join(' ', it.Items(2))", "item0 item1"),
        new(
            """
            /// <summary>Fails.</summary>
            public int Fail(string why)
            {
                if (why.Length > 0)
                    throw new InvalidOperationException(why);
                return 0;
            }
            """,
            "Uses.Failure(() => it.Fail(\"closed\"))", "closed"),
        new(
            """
            /// <summary>Fails later.</summary>
            public async Task FailAsync(string why)
            {
                await Task.Yield();
                throw new InvalidOperationException(why);
            }
            """,
            "await Uses.FailureAsync(it.FailAsync(\"gone\"))", "gone"),
        new(
            """
            /// <summary>Says its name.</summary>
            public string Who()
            {
                var name = Caller.Name();
                return name;
            }
            """,
            "it.Who()", "Who"),
        new(
            """
            #region Attributes

            /// <summary>Inlines.</summary>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            [Description("A method"), EditorBrowsable(EditorBrowsableState.Always)]
            [return: Description("twice")]
            public long Twice([Description("what")] long value)
            {
                var twice = value * 2;
                return twice;
            }

            #endregion
            """,
            "it.Twice(2)", "4"),
        new(
            """
            /// <summary>Differs by symbols.</summary>
            public string Platform()
            {
            #if WINDOWS
                return "windows";
            #else
                var name = "any";
                return name;
            #endif
            }
            """,
            "it.Platform()", "any"),
        new(
            """
            /// <summary>Finds.</summary>
            public string? Find(string? key, [NotNullWhen(true)] object? fallback = null)
            {
                var found = key?.Trim();
                return found ?? fallback?.ToString();
            }
            """,
            "it.Find(\" k \")", "k", DepotKinds.Modern),
    ];
}
