namespace MiniTelemetry.Stdout;

/// <summary>Decides whether the stream is coloured.</summary>
internal static class TerminalColour
{
    /// <summary>
    /// What the application said, if it did; else <c>NO_COLOR</c> (https://no-color.org: present and not empty) switches it off,
    /// <c>FORCE_COLOR</c> or <c>CLICOLOR_FORCE</c> on, and a terminal that is not dumb gets it.
    /// </summary>
    public static bool Decide(bool? option, Func<string, string?> environment, bool isRedirected)
    {
        if (option is { } decided) return decided;
        if (environment("NO_COLOR") is { Length: > 0 }) return false;
        if (IsForced(environment("FORCE_COLOR")) || IsForced(environment("CLICOLOR_FORCE"))) return true;
        return !isRedirected && environment("TERM") != "dumb";
    }

    private static bool IsForced(string? value) => value is { Length: > 0 } and not "0" and not "false";
}
