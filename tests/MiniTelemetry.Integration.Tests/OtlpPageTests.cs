using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;
using MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>What docs/formats/otlp.md shows is valid, and its commands do what it says.</summary>
public sealed partial class OtlpPageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("otlp-page-").FullName;

    private static string Text => Page.Read("docs/formats/otlp.md").Text;

    [Fact]
    public void The_output_on_the_page_is_valid()
    {
        var fences = Fence().Matches(Text).ToDictionary(static fence => fence.Groups[1].Value, static fence => fence.Groups[2].Value);
        Assert.Equal(["LogRecord", "Metric", "line"], fences.Keys.Order(StringComparer.Ordinal));
        OtlpValidator.Check(fences["line"]);
        OtlpValidator.CheckMessage(fences["LogRecord"], "LogRecord");
        OtlpValidator.CheckMessage(fences["Metric"], "Metric");
    }

    [ToolFact("bash", "curl")]
    public async Task The_loop_on_the_page_posts_every_line_where_it_belongs()
    {
        using var receiver = new OtlpReceiver();
        var lines = await WriteOutputAsync(Repository.TestApp, "own-sdk", "30");
        var loop = Loop().Match(Text).Groups[1].Value.Replace("http://localhost:4318/v1/", receiver.Endpoint("/v1/").ToString(), StringComparison.Ordinal);
        await AnswerAsync(loop);
        var expected = lines.Select(static line => (line[..14] switch
        {
            "{\"resourceSpan" => "/v1/traces",
            "{\"resourceLogs" => "/v1/logs",
            _ => "/v1/metrics",
        }, line));
        Assert.Equal(expected, receiver.Texts());
        Assert.Equal(3, receiver.Texts().Select(static post => post.Path).Distinct().Count());
    }

    [ToolFact("bash", "jq", "grep", "sort", "uniq", "head")]
    public async Task The_questions_of_the_page_are_answered()
    {
        var lines = await WriteOutputAsync(Repository.OrderDesk, "--receipts", Path.Combine(_folder, "receipts"));
        var trace = OtlpLines.Spans(lines)[0].Text("traceId");
        var commands = Row().Matches(Text)
            .Select(static row => row.Groups[1].Value.Replace(@"\|", "|", StringComparison.Ordinal))
            .Select(command => command.Replace("4bf92f3577b34da6a3ce929d0e0e4736", trace, StringComparison.Ordinal))
            .ToList();
        Assert.Equal(4, commands.Count);
        foreach (var command in commands)
            Assert.NotEmpty(await AnswerAsync(command));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string[]> WriteOutputAsync(params string[] arguments)
    {
        using var process = RunningProcess.Start("dotnet", arguments, ("MINITELEMETRY_FORMAT", "otlp"));
        var result = await process.FinishAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "out.otlp"), result.Output);
        return result.Lines;
    }

    private async Task<string[]> AnswerAsync(string command)
    {
        using var process = RunningProcess.Shell($"cd '{_folder}' && {command}");
        var result = await process.FinishAsync();
        Assert.True(result is { ExitCode: 0, Errors: "" }, $"{command}: {result.Errors}");
        return result.Lines;
    }

    [GeneratedRegex(@"<!-- otlp: (\w+) -->\n```json\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"<!-- otlp: curl -->\n```sh\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Loop();

    [GeneratedRegex(@"^\| [^|]+ \| `([^`]*out\.otlp[^`]*)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
