using System.Text;
using MiniTelemetry.Integration.Tests.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>What an attacker, or a careless caller, may put into the fields of a whole program's telemetry.</summary>
public sealed class HostileProcessTests
{
    // Percent-encoded: a newline, a line of the text format, an escape sequence, a bidi override and a NUL.
    private const string Encoded = "x%0A2026-11-20%2022:41:07.123Z%20[INFO]%20Forged%20-%20forged%0A%1B[31m%E2%80%AE%00";
    private const string Raw = "x\n2026-11-20 22:41:07.123Z [INFO] Forged - forged\n\u001b[31m\u202e";

    [Theory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task No_field_of_any_signal_forges_a_line_or_steers_a_terminal(string format)
    {
        using var process = RunningProcess.Start("dotnet", [Repository.TestApp, "hostile"], Formats.Chosen(format));
        var records = Read(format, await FinishAsync(process));
        Assert.Single(records, record => record.Kind == RecordKind.Span);
        Assert.Single(records, record => record.Kind == RecordKind.Log);
        Assert.Equal(2, records.Count(record => record.Kind == RecordKind.Metric));
        AssertNothingForged(records);
    }

    [Theory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task No_variable_of_the_environment_does(string format)
    {
        using var process = RunningProcess.Start("dotnet", [Repository.TestApp, "work", "10"],
            Formats.Chosen(format),
            ("OTEL_SERVICE_NAME", Raw),
            ("OTEL_RESOURCE_ATTRIBUTES", $"{Encoded}={Encoded},{Raw}"),
            ("OTEL_TRACES_SAMPLER", Raw),
            ("OTEL_METRIC_EXPORT_INTERVAL", Raw),
            ("MINITELEMETRY_STREAM", Raw),
            ("TRACEPARENT", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
            ("TRACESTATE", Raw),
            ("BAGGAGE", $"{Encoded}={Encoded},tenant={Encoded},{Raw}"));
        var records = Read(format, await FinishAsync(process));
        Assert.Equal(10, records.Count(record => record.Kind == RecordKind.Span));
        Assert.Equal(10, records.Count(record => record.Kind == RecordKind.Log));
        AssertNothingForged(records);
    }

    [Theory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task Records_that_are_far_too_large_cost_nobody_else_anything(string format)
    {
        using var process = RunningProcess.Start("dotnet", [Repository.TestApp, "bomb"], Formats.Chosen(format));
        var records = Read(format, await FinishAsync(process));
        Assert.Equal(4 + 10, records.Count(record => record.Kind == RecordKind.Log));
        Assert.Equal(1 + 10, records.Count(record => record.Kind == RecordKind.Span));
        Assert.All(records, record => Assert.Empty(record.Dropped));
        Assert.InRange(records.Max(record => record.Line.Length), 1, 4 << 20);
    }

    private static async Task<string> FinishAsync(RunningProcess process)
    {
        var reading = process.ReadBytesAsync();
        Assert.Equal(0, await process.ExitAsync());
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(await reading);
    }

    private static List<OutputRecord> Read(string format, string output)
    {
        var allowed = Formats.ControlsOf(format);
        Assert.DoesNotContain(output, c => (char.IsControl(c) && !allowed.Contains(c, StringComparison.Ordinal)) || IsUnseen(c));
        Assert.EndsWith("\n", output, StringComparison.Ordinal);
        var reader = Formats.ReaderOf(format);
        return [.. output[..^1].Split('\n').SelectMany(reader.Read)];
    }

    private static void AssertNothingForged(List<OutputRecord> records) =>
        Assert.DoesNotContain(records, record => record.Scope == "Forged" || record.Text == "forged");

    // Line separators, and what turns the direction of text round.
    private static bool IsUnseen(char c) =>
        c is '\u061c' or '\u200e' or '\u200f' or '\u2028' or '\u2029' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069';
}
