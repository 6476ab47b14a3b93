namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>A placeholder of a message template.</summary>
/// <param name="Text">What stands for the name, such as <c>@cart</c>.</param>
/// <param name="Start">Where that starts in the template.</param>
/// <param name="Alignment">How many characters the value takes at least; negative to fill up behind it; 0 for none.</param>
/// <param name="Format">The format; null for none.</param>
internal sealed record LogHole(string Text, int Start, int Alignment, string? Format)
{
    /// <summary>The name without the prefix that asks a provider to take the value apart (<c>@</c>), or not to (<c>$</c>).</summary>
    public string Name => HasPrefix ? Text.Substring(1) : Text;

    public string Prefix => HasPrefix ? Text.Substring(0, 1) : "";

    private bool HasPrefix => Text.Length > 1 && Text[0] is '@' or '$';
}
