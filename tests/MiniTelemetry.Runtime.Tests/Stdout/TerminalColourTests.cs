using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout;

public sealed class TerminalColourTests
{
    [Theory]
    [InlineData(null, "", false, true)]
    [InlineData(null, "", true, false)]
    [InlineData(null, "NO_COLOR=1", false, false)]
    [InlineData(null, "NO_COLOR=", false, true)]
    [InlineData(null, "FORCE_COLOR=1", true, true)]
    [InlineData(null, "CLICOLOR_FORCE=1", true, true)]
    [InlineData(null, "FORCE_COLOR=0", true, false)]
    [InlineData(null, "NO_COLOR=1 FORCE_COLOR=1", true, false)]
    [InlineData(null, "TERM=dumb", false, false)]
    [InlineData(null, "TERM=xterm", false, true)]
    [InlineData(true, "NO_COLOR=1", true, true)]
    [InlineData(false, "FORCE_COLOR=1", false, false)]
    public void Colour_is_for_terminals_unless_told_otherwise(bool? option, string environment, bool isRedirected, bool expected)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(variable => variable.Split('=')).ToDictionary(parts => parts[0], parts => parts[1]);
        Assert.Equal(expected, TerminalColour.Decide(option, name => variables.GetValueOrDefault(name), isRedirected));
    }
}
