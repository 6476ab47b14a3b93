using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>A log method as it was understood. Lives only while the method is parsed or checked.</summary>
internal sealed class LogReading
{
    private LogReading(IMethodSymbol method, AttributeData attribute, Compilation compilation)
    {
        Method = method;
        Options = new(attribute, method.Name);
        Template = LogTemplate.Parse(Options.Message);
        Parameters = LogParameters.Read(method, Template, Options.Level is not null);
        Logger = LoggerChoice.Of(method, Parameters, compilation);
        Tags = LogTagRules.Read(method, compilation);
        Entries = LogEntries.Read(Parameters, Tags, new LogKeys(Template, Parameters, Options.Level is not null));
        Filled = Template.Holes.ConvertAll(hole => LogEntries.Find(Entries, hole));
        foreach (var entry in Filled)
            entry?.AddToRecord();
    }

    public IMethodSymbol Method { get; }

    public LogEventOptions Options { get; }

    public LogTemplate Template { get; }

    public List<LogParameter> Parameters { get; }

    public LoggerChoice Logger { get; }

    public List<TagReading> Tags { get; }

    public List<LogEntry> Entries { get; }

    /// <summary>What fills each placeholder of the template; null where nothing does.</summary>
    public List<LogEntry?> Filled { get; }

    public static LogReading Read(IMethodSymbol method, AttributeData attribute, Compilation compilation)
        => new(method, attribute, compilation);

    /// <summary>The parameter that has a place of its own; null where none has it.</summary>
    public LogParameter? Find(LogRole role) => Parameters.Find(parameter => parameter.Role == role);
}
