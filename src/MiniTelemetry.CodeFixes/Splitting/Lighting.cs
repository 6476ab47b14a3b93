namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>What is put on a method that is split.</summary>
/// <param name="Attributes">The attributes of one list, without a prefix and arguments.</param>
internal sealed record Lighting(IReadOnlyList<string> Attributes)
{
    /// <summary>Nothing: the attributes are there.</summary>
    public static Lighting None { get; } = new([]);

    /// <summary>The arguments of the first attribute.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>Whether each attribute has a list of its own.</summary>
    public bool AreApart { get; init; }

    /// <summary>The tags of parameters by their names, and of the method under the empty one: arguments of <c>[Tag]</c>.</summary>
    public IReadOnlyList<(string Parameter, string Arguments)> Tags { get; init; } = [];

    /// <summary>What is taken out of the body.</summary>
    public IReadOnlyList<Microsoft.CodeAnalysis.Text.TextSpan> Removed { get; init; } = [];

    /// <summary>The attributes that have to be in reach.</summary>
    public string[] Names => [.. Attributes, .. Tags.Count == 0 ? (string[])[] : ["Tag"]];
}
