using System.Globalization;
using MiniTelemetry.Logging;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL047: CultureFormat.</summary>
public sealed class MTEL047Tests
{
    [Theory]
    [InlineData("decimal", ":C")]
    [InlineData("int", ":c0")]
    [InlineData("double?", ":C2")]
    public void A_currency(string type, string format) => Assert.EndsWith(
        "' writes '\u00a4' for the currency, since messages are of no country; show the amount as '0.00', and the currency beside it",
        LogRule.Reports("MTEL047", $"[LogEvent(LogLevel.Information, \"{{[|id|]{format}}}\")] public partial void Placed({type} id);"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("DateTime", ":d")]
    [InlineData("DateTime", ":D")]
    [InlineData("DateTime", ":f")]
    [InlineData("DateTimeOffset", ":F")]
    [InlineData("DateTimeOffset", ":g")]
    [InlineData("DateTimeOffset?", ":G")]
    [InlineData("DateOnly", ":m")]
    [InlineData("DateOnly", ":Y")]
    public void A_date(string type, string format) => Assert.Equal(
        $"'id{format}' writes the date in the American way, which others read otherwise; give it the format 'O' or one that begins with the year, "
            + "such as 'yyyy-MM-dd'",
        LogRule.Reports("MTEL047", $"[LogEvent(LogLevel.Information, \"{{[|id|]{format}}}\")] public partial void Placed({type} id);"));

    [Theory]
    [InlineData("DateTime")]
    [InlineData("DateTimeOffset")]
    [InlineData("DateOnly?")]
    public void A_date_without_a_format(string type)
        => LogRule.Reports("MTEL047", $"[LogEvent(LogLevel.Information, \"{{[|id|],30}}\")] public partial void Placed({type} id);");

    [Theory]
    [InlineData("DateTime", ":O")]
    [InlineData("DateTime", ":s")]
    [InlineData("DateTimeOffset", ":u")]
    [InlineData("DateTimeOffset", ":R")]
    [InlineData("DateOnly", ":yyyy-MM-dd")]
    [InlineData("DateTime", ":t")]
    [InlineData("TimeOnly", ":T")]
    [InlineData("TimeOnly", "")]
    [InlineData("TimeSpan", ":g")]
    [InlineData("decimal", ":N2")]
    [InlineData("decimal", ":P")]
    [InlineData("decimal", ":C2x")]
    [InlineData("object", ":d")]
    public void What_reads_the_same_everywhere(string type, string format)
        => LogRule.ReportsNothing($"[LogEvent(LogLevel.Information, \"{{id{format}}}\")] public partial void Placed({type} id);");

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_page_shows_what_is_written_whatever_the_machine_says(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var day = new DateOnly(2026, 11, 5);
            Assert.Equal("¤99.90", LogText.Of($"{99.90m:C}"));
            Assert.Equal("11/05/2026", LogText.Of($"{day}"));
            Assert.Equal("11/05/2026", LogText.Of($"{day:d}"));
            Assert.Equal("Thursday, 05 November 2026", LogText.Of($"{day:D}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
