namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>
/// The keys that <c>[LoggerMessage]</c> gives untagged parameters. It has two ways. Where the placeholders are just the parameters, in their
/// order, at most six, and the level is fixed, the key is what the placeholder says, prefix included. Everywhere else it is the
/// parameter's name as it is written, in the letters of the last placeholder that is the same but for their case.
/// </summary>
internal sealed class LogKeys
{
    // LoggerMessage.Define takes no more.
    private const int MostDefined = 6;

    private readonly LogTemplate _template;
    private readonly List<LogParameter> _attributes;
    private readonly bool _isDefined;

    public LogKeys(LogTemplate template, IEnumerable<LogParameter> parameters, bool hasLevel)
    {
        _template = template;
        _attributes = [.. parameters.Where(static parameter => parameter.IsAttribute)];
        _isDefined = hasLevel && _attributes.Count <= MostDefined && _attributes.Count == template.Holes.Count
            && _attributes.Zip(template.Holes, static (parameter, hole) => IsSame(hole.Name, parameter.Name)).All(static same => same);
    }

    public string Of(LogParameter parameter)
    {
        if (_isDefined)
            return _template.Holes[_attributes.IndexOf(parameter)].Text;
        var name = parameter.WrittenName;
        return _template.Holes.FindLast(hole => IsSame(hole.Text, name))?.Text ?? name;
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
