using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>
/// Where a log method finds its logger: in its first parameter of such a type; else in a field of its type, or an inherited one, as with
/// <c>[LoggerMessage]</c>; else in a property; else in a parameter of the primary constructor; else in the running telemetry.
/// </summary>
internal sealed class LoggerChoice
{
    private LoggerChoice(ISymbol? source, IReadOnlyList<ISymbol> several, ISymbol? hidden)
    {
        Source = source;
        Several = several;
        Hidden = hidden;
    }

    /// <summary>The parameter, field or property; null for the logger of the running telemetry.</summary>
    public ISymbol? Source { get; }

    /// <summary>The fields, properties or parameters between which nothing decides; empty where there is a choice.</summary>
    public IReadOnlyList<ISymbol> Several { get; }

    /// <summary>The primary constructor's parameter that would have been the one, but whose name means something else here.</summary>
    public ISymbol? Hidden { get; }

    public static LoggerChoice Of(IMethodSymbol method, IEnumerable<LogParameter> parameters, Compilation compilation)
    {
        if (parameters.FirstOrDefault(static parameter => parameter.Role == LogRole.Logger) is { } parameter)
            return new(parameter.Symbol, [], null);
        var members = LoggerMembers.Of(method.ContainingType, compilation);
        return Among(members.Fields, method) ?? Among(members.Properties, method) ?? AmongVariables(members, method);
    }

    /// <summary>How the method's code names it.</summary>
    public string? Expression(IMethodSymbol method)
    {
        if (Source is null)
            return null;
        var name = TypeText.Escape(Source.Name);
        if (Source is IParameterSymbol || !MemberRules.HasLocal(method, Source.Name))
            return name;
        return Source.IsStatic ? $"{TypeText.Of(Source.ContainingType)}.{name}" : $"this.{name}";
    }

    private static LoggerChoice? Among(IReadOnlyList<ISymbol> members, IMethodSymbol method)
        => Among([.. members.Where(member => member.IsStatic || !method.IsStatic)]);

    private static LoggerChoice? Among(List<ISymbol> sources) => sources.Count switch
    {
        0 => null,
        1 => new(sources[0], [], null),
        _ => new(null, sources, null),
    };

    // Those of a primary constructor are seen by the methods of objects only, and not where another name hides theirs.
    private static LoggerChoice AmongVariables(LoggerMembers members, IMethodSymbol method)
    {
        if (method.IsStatic)
            return new(null, [], null);
        var isHidden = members.Variables.ToLookup(variable => MemberRules.HasLocal(method, variable.Name));
        return Among([.. isHidden[false]]) ?? new(null, [], members.HiddenVariables.Concat(isHidden[true]).FirstOrDefault());
    }
}
