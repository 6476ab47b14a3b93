using System.Text;

namespace MiniTelemetry.Integration.Tests.Support.Depot;

internal static partial class DepotPages
{
    /// <summary>Code that is lit in part, or is not the same for all frameworks.</summary>
    private static DepotPage[] Bridges =>
    [
        new("Orders/Half.cs", """
            using System.Globalization;
            using MiniTelemetry;

            namespace Depot.Orders;

            /// <summary>Half of it is lit.</summary>
            public partial class Half
            {
                /// <summary>Is lit.</summary>
                [Traced]
                public partial int Lit(int id);

                private int LitCore(int id) => id + 1;

                /// <summary>Is not.</summary>
                public string Unlit(int id)
                {
                    var text = id.ToString(CultureInfo.InvariantCulture);
                    return text;
                }

                /// <summary>By hand.</summary>
                public int ByHand(int id)
                {
                    using var activity = Source.StartActivity("by hand");
                    return id + 1;
                }

                private static readonly System.Diagnostics.ActivitySource Source = new("Orders");
            }

            /// <summary>All that is partial is lit.</summary>
            [Traced, Timed]
            public partial class Whole
            {
                /// <summary>Is lit.</summary>
                public partial int Lit(int id);

                private int LitCore(int id) => id + 1;

                /// <summary>Will be.</summary>
                public int Unlit(int id)
                {
                    var next = id + 1;
                    return next;
                }
            }
            """)
        {
            Dark = 2,
            Uses =
            [
                new("new Depot.Orders.Half().Lit(1) + new Depot.Orders.Half().Unlit(1)", "21", "Orders Half.Lit", "Orders Half.Unlit"),
                new("new Depot.Orders.Whole().Lit(1) + new Depot.Orders.Whole().Unlit(1)", "4", "Orders Whole.Lit", "Orders Whole.Unlit"),
            ],
        },
        new("Bridge/Modern.cs", """
            using System.Linq;

            namespace Depot.Bridge;

            /// <summary>Is compiled for the one framework.</summary>
            public class Modern
            {
                /// <summary>Sums.</summary>
                public int Sum(int[] numbers)
                {
                    var sum = numbers.Sum();
                    return sum + Shared.Twice(1);
                }
            }
            """)
        {
            Dark = 1,
            Uses = [new("new Depot.Bridge.Modern().Sum(new[] { 1, 2 })", "5", "Bridge Modern.Sum", "Bridge Shared.Twice")],
        },
        // What is under the condition can be lit; the using must not reach the framework that has no package.
        new("Bridge/Shared.cs", """
            using System;
            using System.Text;

            namespace Depot.Bridge;

            /// <summary>Is compiled for both, and differs.</summary>
            public static class Shared
            {
            #if NET
                /// <summary>Twice, here.</summary>
                public static int Twice(int id)
                {
                    var twice = id * 2;
                    return twice;
                }
            #else
                /// <summary>Twice, there.</summary>
                public static int Twice(long id)
                {
                    var twice = (int)id * 2;
                    return twice;
                }
            #endif
            }
            """)
        {
            Dark = 1,
        },
        new("Bridge/Both.cs", """
            using System;

            namespace Depot.Bridge;

            /// <summary>Is compiled for both.</summary>
            public static class Both
            {
                /// <summary>The framework without the package could not compile it.</summary>
                public static string Trim(string text)
                {
                    var trimmed = text.Trim();
                    return trimmed;
                }
            }
            """)
        {
            Refused = ["Both.Trim"],
            Uses = [new("Depot.Bridge.Both.Trim(\" a \")", "a")],
        },
        // Written in a code page: dotnet format reads UTF-8, and would write what it could not read.
        new("Legacy/Latin.cs", """
            using System;

            namespace Depot.Legacy
            {
                /// <summary>Gr\u00fc\u00dfe.</summary>
                public class Latin
                {
                    /// <summary>Gr\u00fc\u00dft.</summary>
                    public string Greet(string who)
                    {
                        var greeting = "Gr\u00fc\u00dfe, " + who;
                        return greeting;
                    }
                }
            }
            """.Replace("\\u00fc", "ü", StringComparison.Ordinal).Replace("\\u00df", "ß", StringComparison.Ordinal))
        {
            Encoding = Encoding.Latin1,
            Indent = "\t",
            Refused = ["Latin.Greet"],
            Uses = [new("new Depot.Legacy.Latin().Greet(\"Ada\").Length", "10")],
        },
    ];
}
