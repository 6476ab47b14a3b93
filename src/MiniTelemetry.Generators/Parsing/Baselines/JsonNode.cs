namespace MiniTelemetry.Generators.Parsing.Baselines;

/// <summary>A value of a JSON text, and where it starts. The compiler brings no reader of JSON that an analyzer may count on.</summary>
internal sealed class JsonNode(int start)
{
    public int Start { get; } = start;

    /// <summary>The text of a string; null for any other value.</summary>
    public string? Text { get; set; }

    /// <summary>The items of an array; empty for any other value.</summary>
    public List<JsonNode> Items { get; } = [];

    /// <summary>The members of an object; empty for any other value. Of two with one name the last counts.</summary>
    public Dictionary<string, JsonNode> Members { get; } = new(StringComparer.Ordinal);

    public JsonNode? Find(string name) => Members.TryGetValue(name, out var node) ? node : null;
}
