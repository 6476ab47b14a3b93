using System.Text.RegularExpressions;

namespace MiniTelemetry.Integration.Tests.Support.Depot;

/// <summary>A dark method, a use of it, and what that gives before and after it is lit.</summary>
/// <param name="Text">Its declaration, of four spaces a level.</param>
/// <param name="Use">An expression over <c>it</c> or <c>$TYPE$</c>, awaited or not; null where it cannot be used from outside.</param>
/// <param name="Result">What the expression gives as text.</param>
/// <param name="Where">The kinds of types that may have it.</param>
internal sealed partial record DepotShape(string Text, string? Use, string Result = "", DepotKinds Where = DepotKinds.All)
{
    /// <summary>The methods that the use calls, each as often as it does.</summary>
    public string[] Spans { get; init; } = Use is null ? [] : [Called().Match(Use).Groups[1].Value];

    /// <summary>How many of its methods are dark.</summary>
    public int Dark { get; init; } = 1;

    /// <summary>How many more are where it is compiled for Windows as well.</summary>
    public int DarkOnWindows { get; init; }

    [GeneratedRegex(@"(?:\bit|\$TYPE\$)\.(\w+)")]
    private static partial Regex Called();
}
