namespace MiniTelemetry.Integration.Tests.Support.Depot;

internal static partial class DepotShapes
{
    /// <summary>What a method can return, take and promise.</summary>
    private static DepotShape[] Kinds() =>
    [
        new(
            """
            /// <summary>Gives nothing.</summary>
            public void Clear(List<int> into)
            {
                into.Clear();
                into.Add(7);
            }
            """,
            "Uses.Filled(it.Clear)", "7"),
        new(
            """
            /// <summary>Gives nothing later.</summary>
            public async ValueTask CloseAsync(List<int> into)
            {
                await Task.Yield();
                into.Add(3);
            }
            """,
            "await Uses.FilledAsync(it.CloseAsync)", "3"),
        new(
            """
            /// <summary>Has it at once.</summary>
            public ValueTask<int> AtOnceAsync(int id)
            {
                var next = id + 1;
                return new ValueTask<int>(next);
            }
            """,
            "await it.AtOnceAsync(1)", "2"),
        new(
            """
            /// <summary>Throws before there is a task.</summary>
            public Task<int> CheckedAsync(string id)
            {
                if (id == null)
                    throw new ArgumentNullException(nameof(id));
                return LaterAsync();

                async Task<int> LaterAsync()
                {
                    await Task.Yield();
                    return id.Length;
                }
            }
            """,
            "await it.CheckedAsync(\"id\")", "2"),
        new(
            """
            /// <summary>Walks.</summary>
            public IEnumerator<int> Walker(int count)
            {
                try
                {
                    for (var number = 0; ; number++)
                    {
                        if (number == count)
                            yield break;
                        yield return number;
                    }
                }
                finally
                {
                    GC.KeepAlive(this);
                }
            }
            """,
            "Uses.Walked(it.Walker(3))", "3"),
        new(
            """
            /// <summary>Numbers as they come.</summary>
            public async IAsyncEnumerable<T> StreamAsync<T>(IEnumerable<T> items,
                [Description("until"), EnumeratorCancellation] CancellationToken ct = default)
                where T : struct
            {
                foreach (var item in items)
                {
                    await Task.Delay(0, ct).ConfigureAwait(false);
                    yield return item;
                }
            }
            """,
            "await Uses.SumAsync(it.StreamAsync(new[] { 1, 2 }))", "3"),
        new(
            """
            /// <summary>The first, to be changed.</summary>
            public ref int First(int[] numbers)
            {
                ref var first = ref numbers[0];
                return ref first;
            }
            """,
            "it.First(new[] { 5 })", "5"),
        new(
            """
            /// <summary>Sizes.</summary>
            public unsafe int SizeOf<TItem>()
                where TItem : unmanaged
            {
                var size = sizeof(TItem);
                return size;
            }
            """,
            "it.SizeOf<int>()", "4"),
        new(
            """
            /// <summary>Picks.</summary>
            /// <typeparam name="TKey">Of keys.</typeparam>
            /// <typeparam name="TValue">Of values.</typeparam>
            public TValue? Pick<TKey, [Description("value")] TValue>(IReadOnlyDictionary<TKey, TValue> from, TKey key)
                where TKey : notnull
                where TValue : class?
            {
                from.TryGetValue(key, out var picked);
                return picked;
            }
            """,
            "it.Pick(new Dictionary<int, string> { [1] = \"one\" }, 1)", "one", DepotKinds.Modern),
        new(
            """
            /// <summary>Counts all.</summary>
            public int CountAll(scoped ReadOnlySpan<char> text, params ReadOnlySpan<int> numbers)
            {
                var count = text.Length + numbers.Length;
                return count;
            }
            """,
            "it.CountAll(\"ab\", 1, 2, 3)", "5", DepotKinds.Modern),
        new(
            """
            /// <summary>Bends.</summary>
            public dynamic Bend(dynamic value, (int Left, dynamic Right) pair = default)
            {
                var bent = value + 1;
                return bent;
            }
            """,
            "it.Bend(1)", "2"),
        new(
            """
            /// <summary>Calls a pointer.</summary>
            public unsafe int Point(delegate*<int, int> function, void* data = null)
            {
                var pointed = function(1);
                return pointed;
            }
            """,
            null, "", DepotKinds.Modern),
        new(
            """
            /// <summary>Is static.</summary>
            public static async Task<string> StaticAsync<T>(T it, CancellationToken ct = default)
            {
                await Task.Delay(0, ct);
                return $"{it}";
            }
            """,
            "await $TYPE$.StaticAsync(1)", "1"),
        new(
            """
            /// <summary>Is old.</summary>
            [Obsolete("Call Next.")]
            public int Outdated(int id)
            {
                var next = id + 1;
                return next;
            }
            """,
            null),
        new(
            """
            /// <summary>All statements.</summary>
            public string Statements(object what)
            {
                switch (what)
                {
                    case int number when number > 1:
                        goto default;
                    case string text:
                        return text;
                    default:
                        break;
                }

                lock (Caller.Gate)
                {
                    do
                    {
                        using (new System.IO.MemoryStream())
                            what = checked((int)what + 1);
                    }
                    while (what is int next && next < 5);
                }

                return $"{what}";
            }
            """,
            "it.Statements(2)", "5"),
        new(
            """
            /// <summary>Switches by expression.</summary>
            public string Switched(object? what) => what switch
            {
                int and > 1 => "many",
                { } other => other.ToString()!.ToUpperInvariant(),
                _ => Caller.Name(),
            };
            """,
            "it.Switched(null)", "Switched", DepotKinds.Modern),
    ];
}
