namespace MiniTelemetry.Generators.Parsing;

/// <summary>The keys of tags.</summary>
internal static class TagKeyRules
{
    public static IEnumerable<TagFinding> Check(TagReading tag)
    {
        var given = AttributeReader.Option(tag.Attribute, OptionNames.Key);
        if (tag.IsConstant && string.IsNullOrWhiteSpace(tag.Key))
            yield return TagFinding.Drop(TagFault.BadName, "a tag on a method needs a key, such as [Tag(\"tier\", Value = \"gold\")]");
        else if (given is { IsNull: false } && string.IsNullOrWhiteSpace(given.Value.Value as string))
            yield return TagFinding.Keep(
                TagFault.BadName, $"the key is empty, and '{tag.Key}' is used; give a key or leave it out", OptionNames.Key);
        else if (NameRules.IsReservedTagName(tag.Key))
            yield return TagFinding.Drop(
                TagFault.BadName, $"'{tag.Key}' is set by MiniTelemetry itself; choose another key", OptionNames.Key);
        else if (!NameRules.IsTagName(tag.Key))
            yield return TagFinding.Keep(
                TagFault.BadName, $"'{tag.Key}' is not lower-case words of snake_case joined by dots; {Suggest(tag.Key)}", OptionNames.Key);
    }

    private static string Suggest(string key)
    {
        var words = key.Split('.', ' ', '/', '-', ':', '\t').Where(static part => part.Length > 0).Select(SnakeCase.Of);
        return $"use '{string.Join(".", words)}'";
    }
}
