namespace MiniTelemetry.Integration.Tests.Support.Depot;

/// <summary>Methods as they are in code that nobody wrote for us.</summary>
internal static class DepotShapes
{
    public static readonly DepotShape[] All =
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
        new(
            """
            /// <summary>Both.</summary>
            public (int Sum, string Text) Both(int left, string right)
            {
                var sum = left + right.Length;
                return (sum, right);
            }
            """,
            "it.Both(1, \"b\").Sum", "2"),
        new(
            """
            /// <summary>Sums with functions inside.</summary>
            public int Mapped(int[] numbers)
            {
                int Square(int number) => number * number;
                Func<int, int> next = number => number + 1;
                return numbers.Select(Square).Select(next).Sum();
            }
            """,
            "it.Mapped([1, 2])", "7"),
        new(
            """
            /// <summary>Letters.</summary>
            public int Letters(ReadOnlySpan<char> text)
            {
                var count = 0;
                foreach (var letter in text)
                    count += char.IsLetter(letter) ? 1 : 0;
                return count;
            }
            """,
            "it.Letters(\"a1b\")", "2"),
        new(
            """
            /// <summary>Multiplies down.</summary>
            public int Factorial(int number)
            {
                if (number < 2)
                    return 1;
                return number * this.Factorial(number - 1);
            }
            """,
            "it.Factorial(4)", "24"),
        new(
            """
            /// <summary>Opens one.</summary>
            public string Open(int id)
            {
                var text = "one";
                return text + id;
            }

            /// <summary>Opens another.</summary>
            public string Open(string id)
            {
                var text = "other";
                return text + id;
            }
            """,
            "it.Open(1) + it.Open(\"2\")", "one1other2"),
        new(
            """
            /// <summary>Has a body's name beside it.</summary>
            public int Place(int id)
            {
                var placed = PlaceCore(id);
                return placed + 1;
            }

            private int PlaceCore(int id) => id;
            """,
            "it.Place(1)", "2"),
        new(
            """
            /// <summary>Goes through memory.</summary>
            public unsafe int Walk(int* numbers, int count)
            {
                var sum = 0;
                for (var number = numbers; number < numbers + count; number++)
                    sum += *number;
                return sum;
            }
            """,
            null, "", DepotKinds.Modern),
        new(
            """
            /// <summary>May be overridden.</summary>
            public virtual string Kind()
            {
                var kind = "base";
                return kind;
            }

            /// <summary>For those below.</summary>
            protected internal async Task<int> BelowAsync()
            {
                await Task.Yield();
                return 1;
            }
            """,
            "it.Kind()", "base", DepotKinds.Classes),
        new(
            """
            /// <summary>Makes.</summary>
            public static TMade Make<TMade>(Func<TMade> make) where TMade : new()
            {
                var made = make();
                return made ?? new TMade();
            }
            """,
            null),
        new(
            """
            /// <summary>Compares with what is current.</summary>
            public bool Quiet(IFormatProvider provider) { var text = 1.5.ToString(provider); return text.Length > 0; }
            """,
            "it.Quiet(System.Globalization.CultureInfo.InvariantCulture)", "True"),
        new(
            """
            /// <summary>Waits for many.</summary>
            public async Task<int[]> ManyAsync(IEnumerable<int> numbers,
                CancellationToken ct)
            {
                var tasks = numbers.Select(async number => { await Task.Delay(1, ct); return number; });
                return await Task.WhenAll(tasks).ConfigureAwait(false);
            }
            """,
            "(await it.ManyAsync([1, 2], default)).Length", "2"),
    ];
}
