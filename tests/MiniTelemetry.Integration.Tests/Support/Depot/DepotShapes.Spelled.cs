namespace MiniTelemetry.Integration.Tests.Support.Depot;

internal static partial class DepotShapes
{
    /// <summary>Plain methods, spelled in unusual ways.</summary>
    private static DepotShape[] Spelled() =>
    [
        new(
            """
            /** <summary>Documented as it once was.</summary>
             *  <param name="id">An id.</param>
             *  <returns>The next.</returns> */
            public int Next(int id)
            {
                var next = id + 1;
                return next;
            } // done
            """,
            "it.Next(1)", "2"),
        new(
            """
            /// <summary>Has comments where nobody looks for them.</summary>
            [Description("a")]
            // Between.
            public int /* whole */ Commented(/* of what */ int id /* , int count */, // more
                int other = 1)
            {
                /* first */
                var sum = id + other; // last
                return sum;
            }
            """,
            "it.Commented(1)", "2"),
        new(
            """
            /// <summary>Everything on one line.</summary>
            [Description("b")] public int OnLine(int id) { var next = id + 1; return next; }
            /// <summary>Right below.</summary>
            public int Below(int id) => id + Math.Abs(id); /* no blank line */
            """,
            "it.OnLine(1) + it.Below(1)", "4") { Spans = ["OnLine", "Below"], Dark = 2 },
        new(
            """
            /// <summary>A chain.</summary>
            public int Chain(IEnumerable<int> numbers) =>
                numbers
                    .Where(number => number > 1) // only those
                    .Select(number => number * 2)
                    .Sum();
            """,
            "it.Chain(new[] { 1, 2, 3 })", "10"),
        new(
            """"
            /// <summary>Text of several lines.</summary>
            public int Lines()
            {
                var text = @"one
            two ""quoted"" {
                three";
                return text.Split('\n').Length;
            }
            """",
            "it.Lines()", "3"),
        new(
            """""
            /// <summary>Raw text of several lines.</summary>
            public int RawLines(int id)
            {
                var text = $$"""
                    one {{id}}
                      } // two
                    """;
                return text.Split('\n').Length;
            }
            """"",
            "it.RawLines(1)", "2", DepotKinds.Modern),
        new(
            """
            /// <summary>Keywords.</summary>
            public int @checked(int @class, int @int = 2)
            {
                var @new = @class + @int;
                return @new;
            }
            """,
            "it.@checked(1)", "3") { Spans = ["checked"] },
        new(
            """
            /// <summary>A local function of the body's name.</summary>
            public int Inside(int id)
            {
                int InsideCore(int inner) => inner + 1;
                var inside = InsideCore(id);
                return inside;
            }
            """,
            "it.Inside(1)", "2"),
        new(
            """
            /// <summary>Locals of both of the body's names.</summary>
            public int Within(int id)
            {
                var WithinCore = id + 1;
                foreach (var WithinCoreAsync in new[] { 1, 2 })
                    WithinCore += WithinCoreAsync;
                return WithinCore;
            }
            """,
            "it.Within(1)", "5"),
        new(
            """
            /// <summary>Defaults of all kinds.</summary>
            public string Defaults(string text = "a\"=b,)", char letter = '\'', DayOfWeek day = DayOfWeek.Friday, long big = -1L,
                double? none = null, decimal money = 1.50m, CancellationToken ct = default(CancellationToken), bool isLast = !true)
            {
                var all = $"{text}{letter}{day}{big}{none}{(int)(money * 2)}{ct.IsCancellationRequested}{isLast}";
                return all;
            }
            """,
            "it.Defaults()", "a\"=b,)'Friday-13FalseFalse"),
        new(
            """
            /// <summary>Regions and pragmas inside.</summary>
            public int Regions(int id)
            {
                #region First
                var next = id + 1;
                #endregion
            #pragma warning disable CS0219
                var unused = 1;
            #pragma warning restore CS0219
                return next;
            }
            """,
            "it.Regions(1)", "2"),
        new(
            """
            #if WINDOWS
            /// <summary>Where it is.</summary>
            public string Where(string on)
            {
                var where = "windows" + on;
                return where;
            }
            #elif NET
            /// <summary>Where it is.</summary>
            public string Where(int on)
            {
                var where = "net" + on;
                return where;
            }
            #else
            /// <summary>Where it is.</summary>
            public string Where() => "nowhere";
            #endif
            """,
            "it.Where(1)", "net1") { DarkOnWindows = 1 },
        new(
            """
            /// <summary>Asks for its name where there is none to ask for it.</summary>
            public string Whose()
            {
                Func<string> name = () => Caller.Name();
                return Caller.Name() + name();
            }
            """,
            "it.Whose()", "WhoseWhose"),
        new(
            """
            #pragma warning disable MTEL100
            /// <summary>Is known to be dark.</summary>
            public int Known(int id)
            {
                var known = id + 1;
                return known;
            }
            #pragma warning restore MTEL100
            """,
            "it.Known(1)", "2") { Spans = [], Dark = 0 },
        new(
            """
            /// <summary>Tells what is dark on purpose.</summary>
            [MiniTelemetry.Uninstrumented("Called a million times a second.")]
            public int Hot(int id)
            {
                var hot = id + 1;
                return hot;
            }
            """,
            "it.Hot(1)", "2") { Spans = [], Dark = 0 },
    ];
}
