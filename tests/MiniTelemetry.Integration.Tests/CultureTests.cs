using System.Text;
using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>The same program writes the same bytes wherever it runs.</summary>
public sealed partial class CultureTests
{
    public static TheoryData<string, string> FormatsAndPlaces { get; } = Formats.With(
        "de-DE", "tr-TR", "ar-SA", "fa-IR", "LC_ALL=tr_TR.UTF-8", "LC_ALL=en_US.ISO-8859-1", "LC_ALL=C", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1");

    [Theory]
    [MemberData(nameof(FormatsAndPlaces))]
    public async Task A_record_is_the_same_in_every_culture_and_locale(string format, string place)
    {
        var (expected, _) = await RunAsync(format, "LC_ALL=en_US.UTF-8");
        var (actual, errors) = await RunAsync(format, place);
        AssertIsThere(place, errors);
        Assert.Equal(4, expected.Length);
        Assert.Equal(expected, actual);
        Assert.Contains(expected, line => line.Contains("TITLE", StringComparison.Ordinal));
    }

    // The test says something only where the culture or the encoding is another one.
    private static void AssertIsThere(string place, string errors)
    {
        if (!place.Contains('=', StringComparison.Ordinal))
            Assert.Contains($"culture={place} number=", errors, StringComparison.Ordinal);
        if (place is "de-DE" or "tr-TR" or "LC_ALL=tr_TR.UTF-8")
            Assert.Contains("number=1234,5 ", errors, StringComparison.Ordinal);
        if (place == "LC_ALL=en_US.ISO-8859-1")
            Assert.Contains("encoding=iso-8859-1", errors, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<(string[] Lines, string Errors)> RunAsync(string format, string place)
    {
        var (arguments, environment) = place.Split('=') is [var name, var value]
            ? (Array.Empty<string>(), (name, (string?)value))
            : ([place], ("LC_ALL", (string?)"en_US.UTF-8"));
        using var process = RunningProcess.Start("dotnet", [Repository.TestApp, "culture", .. arguments], Formats.Chosen(format), environment);
        var reading = process.ReadBytesAsync();
        Assert.Equal(0, await process.ExitAsync());
        var output = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(await reading);
        Assert.NotEqual('\ufeff', output[0]);
        var reader = Formats.ReaderOf(format);
        var records = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(reader.Read);
        return ([.. records.Where(record => record.Kind != RecordKind.Own).Select(record => Changing().Replace(record.Line, "*"))], process.Errors);
    }

    // Times of the run, ids, and who ran: the resource is on every line of some formats.
    [GeneratedRegex(
        @"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+Z|(?<=timestamp"":"")[^""]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}"
        + @"|(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])|\d{19}|(?<=process\.pid"",""value"":\{""intValue"":"")\d+")]
    private static partial Regex Changing();
}
