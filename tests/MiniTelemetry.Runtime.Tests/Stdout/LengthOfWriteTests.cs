using System.Text;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout;

/// <summary>Where the bytes that wait are cut into writes that a pipe takes whole.</summary>
public sealed class LengthOfWriteTests
{
    private static readonly string Line = new string('x', 999) + "\n";
    private static readonly string Indented = "    | " + new string('y', 993) + "\n";

    [Fact]
    public void What_fits_goes_whole() => Assert.Equal(4_000, LengthOf(Line + Line + Line + Line));

    [Fact]
    public void What_does_not_ends_with_a_line() => Assert.Equal(4_000, LengthOf(Line + Line + Line + Line + Line));

    [Fact]
    public void Lines_that_belong_together_stay_together_where_they_can() =>
        Assert.Equal(2_000, LengthOf(Line + Line + Line + Indented + Indented + Line));

    [Fact]
    public void A_record_that_is_longer_is_cut_between_its_lines() =>
        Assert.Equal(4_000, LengthOf(Line + string.Concat(Enumerable.Repeat(Indented, 5))));

    [Fact]
    public void A_longer_line_goes_whole() => Assert.Equal(5_001, LengthOf(new string('x', 5_000) + "\n" + Line));

    private static int LengthOf(string lines) => PolledOutput.LengthOfWrite(Encoding.UTF8.GetBytes(lines));
}
