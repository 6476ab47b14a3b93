using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.CodeFixes;

/// <summary>What is written looks like what is around it.</summary>
public sealed class LayoutTests
{
    private const string Source = """
        namespace Shop
        {
            public class Desk
            {
                public int [|Place|](int id)
                {
                    return id;
                }

                public int [|Send|](int id) => id;
            }
        }
        """;

    private const string Lit = """
        using MiniTelemetry;

        namespace Shop
        {
            public partial class Desk
            {
                [Traced, Timed]
                public partial int Place(int id);

                private int PlaceCore(int id)
                {
                    return id;
                }

                [Traced, Timed]
                public partial int Send(int id);

                private int SendCore(int id) => id;
            }
        }
        """;

    [Theory]
    [InlineData("\n", "    ")]
    [InlineData("\r\n", "    ")]
    [InlineData("\r\n", "\t")]
    [InlineData("\n", "\t")]
    [InlineData("\n", "  ")]
    public void Line_ends_and_indentation(string end, string indent)
        => Assert.Equal(As(Lit, end, indent), Dark.Lit(As(Source, end, indent), FixProject.WithoutOurUsing));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_byte_order_mark_is_kept(bool hasMark)
    {
        var project = new FixProject { HasByteOrderMark = hasMark };
        var (solution, diagnostics) = project.Open(Dark.Report, Source);
        var changed = FixHarness.FixAll(new MiniTelemetry.CodeFixes.InstrumentFix(), solution, diagnostics);
        Assert.Equal(hasMark ? 3 : 0, FixHarness.SourceOf(changed, FixProject.FileName).Encoding!.GetPreamble().Length);
    }

    private static string As(string source, string end, string indent)
        => source.Replace("    ", indent, StringComparison.Ordinal).Replace("\n", end, StringComparison.Ordinal);
}
