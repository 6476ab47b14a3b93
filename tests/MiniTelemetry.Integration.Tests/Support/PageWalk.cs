namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>Somebody who does what a page says, in a folder of his own, and looks whether he sees what it shows.</summary>
internal sealed class PageWalk(PackageFeed feed, string folder)
{
    private ProcessResult _last = new(0, "", "");

    internal async Task TakeAsync(PageStep step)
    {
        switch (step)
        {
            case { Language: "sh" }:
                await RunAsync(step.Text, fails: step.Mark == "fails");
                break;
            case { Mark: "file" }:
                feed.Write($"{folder}/{step.Target}", step.Text + "\n");
                break;
            case { Mark: "append" }:
                feed.Write($"{folder}/{step.Target}", $"{feed.Read($"{folder}/{step.Target}")}\n{step.Text}\n");
                break;
            case { Mark: "change" }:
                feed.Write($"{folder}/{step.Target}", step.ApplyTo(feed.Read($"{folder}/{step.Target}")));
                break;
            case { Mark: "prints" }:
                ShownText.AssertShows(step.Text, _last.Output);
                break;
            case { Mark: "output" }:
                ShownRecords.AssertShows([.. step.Lines], _last.Lines);
                break;
            default:
                Assert.Fail($"The page does not say what this is for:\n{step.Text}");
                break;
        }
    }

    private async Task RunAsync(string script, bool fails)
    {
        _last = await feed.RunScriptAsync(folder, script);
        Assert.True(_last.ExitCode != 0 == fails, $"{script}\nends with {_last.ExitCode}:\n{_last.Output}{_last.Errors}");
        // What dotnet format says of fixes that it cannot apply, and ends well all the same.
        Assert.DoesNotContain("Unable to", _last.Output + _last.Errors, StringComparison.Ordinal);
    }
}
