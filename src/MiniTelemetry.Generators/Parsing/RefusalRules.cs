using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Model;
using MiniTelemetry.Generators.Parsing.Logs;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// The partial members that cannot get an implementing part: of shapes that are not supported, or where C# allows none in another file.
/// </summary>
/// <remarks>
/// The compiler stops at a missing part (CS8795, CS9248, CS9275) before it runs an analyzer, and who builds on a command line would not
/// learn why it is missing. So these, and only these, are reported by the generator, and analyzers leave them to it. That a location made
/// anew escapes pragmas does no harm: the rule cannot be turned off.
/// </remarks>
internal static class RefusalRules
{
    /// <summary>The member to report; null where an analyzer is to have its say.</summary>
    public static RefusedMember? Read(ISymbol member)
        => IsWithoutPart(member) && Reason(member) is { } reason ? At(member, reason) : null;

    /// <summary>The log method to report; null where an analyzer is to have its say.</summary>
    public static RefusedMember? ReadLog(IMethodSymbol method)
        => IsWithoutPart(method) && LogShapeRules.ReasonAgainst(method) is { } reason ? At(method, reason) : null;

    /// <summary>Whether the generator reports the member.</summary>
    public static bool IsRefused(ISymbol member) => IsWithoutPart(member) && Reason(member) is not null;

    /// <summary>Whether the generator reports the log method.</summary>
    public static bool IsRefusedLog(IMethodSymbol method) => IsWithoutPart(method) && LogShapeRules.ReasonAgainst(method) is not null;

    /// <summary>Why properties, indexers and events are left out.</summary>
    public static string ReasonAgainstMember(ISymbol member)
    {
        var kind = member is IEventSymbol ? "an event" : member is IPropertySymbol { IsIndexer: true } ? "an indexer" : "a property";
        return $"{kind} is not supported; move the work to a method";
    }

    /// <summary>The name that the user has written: those of constructors and accessors are the compiler's.</summary>
    public static string NameOf(ISymbol member) => member switch
    {
        IMethodSymbol { AssociatedSymbol: { } owner } => owner.Name,
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => member.ContainingType.Name,
        _ => member.Name,
    };

    private static string? Reason(ISymbol member) => member is not IMethodSymbol method ? ReasonAgainstMember(member)
        : method.IsVararg ? ShapeRules.Vararg
        : ShapeRules.ReasonAgainstDeclaration(method);

    private static bool IsWithoutPart(ISymbol member) => member switch
    {
        IMethodSymbol { AssociatedSymbol: { } owner } => IsWithoutPart(owner),
        IMethodSymbol method => method is { IsPartialDefinition: true, PartialImplementationPart: null },
        IPropertySymbol property => property is { IsPartialDefinition: true, PartialImplementationPart: null },
        IEventSymbol @event => @event is { IsPartialDefinition: true, PartialImplementationPart: null },
        _ => false,
    };

    private static RefusedMember? At(ISymbol member, string reason)
    {
        if (member.Locations.FirstOrDefault() is not { SourceTree: { } tree } location)
            return null;
        var start = location.GetLineSpan().StartLinePosition;
        return new(NameOf(member), reason, tree.FilePath, location.SourceSpan.Start, location.SourceSpan.Length, start.Line, start.Character);
    }
}
