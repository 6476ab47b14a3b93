namespace MiniTelemetry.Integration.Tests.Support.Depot;

internal static partial class DepotShapes
{
    private static DepotShape[] Odd() =>
    [
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
            "it.Factorial(4)", "24") { Spans = ["Factorial", "Factorial", "Factorial", "Factorial"] },
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
            "it.Open(1) + it.Open(\"2\")", "one1other2") { Spans = ["Open", "Open"], Dark = 2 },
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
            "it.Kind()", "base", DepotKinds.Classes) { Dark = 2 },
        new(
            """
            /// <summary>Makes.</summary>
            public static TMade Make<TMade>(Func<TMade> make) where TMade : new()
            {
                var made = make();
                return made ?? new TMade();
            }
            """,
            "$TYPE$.Make(() => 3)", "3"),
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
