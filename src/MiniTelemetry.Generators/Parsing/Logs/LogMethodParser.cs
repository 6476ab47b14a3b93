using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>From a log method's symbol to its model; to a part that throws, or nothing, where the rules say that it cannot be written.</summary>
internal static class LogMethodParser
{
    private const string Level = "global::Microsoft.Extensions.Logging.LogLevel";

    public static LogMethod? Parse(IMethodSymbol method, MethodDeclarationSyntax declaration, AttributeData attribute, Compilation compilation)
    {
        if (!LogMethodRules.CanBeImplemented(method))
            return null;
        if (LogMethodRules.CheckDeclaration(method) is not null)
            return Create(method, declaration, null, []);
        var reading = LogReading.Read(method, attribute, compilation);
        return LogMethodRules.Check(reading).Any()
            ? Create(method, declaration, null, [])
            : Create(method, declaration, Event(reading, declaration), reading.Entries.SelectMany(static entry => entry.Path?.Members ?? []));
    }

    private static LogMethod Create(
        IMethodSymbol method, MethodDeclarationSyntax declaration, LogEvent? written, IEnumerable<ISymbol> members) => new(
            TypeFacts.Of(method.ContainingType).Identity,
            SignatureParser.Parse(method, declaration),
            written,
            SuppressedIds.Of(method, method, members));

    private static LogEvent Event(LogReading reading, MethodDeclarationSyntax declaration)
    {
        var values = new LogValues(reading);
        var options = reading.Options;
        return new(
            options.EventId,
            options.EventName,
            StateName(reading.Method),
            StateModifiers(reading.Method, declaration),
            LevelOf(reading),
            reading.Logger.Expression(reading.Method),
            reading.Find(LogRole.Exception) is { } exception ? TypeText.Escape(exception.Name) : null,
            options.SkipsCheck,
            LogArguments.Of(reading)?.ToEquatableArray(),
            values.Fields.ToEquatableArray(),
            reading.Entries.Select(values.AttributeOf).ToEquatableArray(),
            LogMessages.TemplateOf(reading),
            LogMessages.PiecesOf(reading, values).ToEquatableArray(),
            options.OnSpan || options.Counter is not null ? new(options.OnSpan, options.Counter) : null);
    }

    private static string LevelOf(LogReading reading)
    {
        if (reading.Options.Level is not { } level)
            return TypeText.Escape(reading.Find(LogRole.Level)!.Name);
        return LogLevels.IsDefined(level) ? $"{Level}.{LogLevels.NameOf(level)}" : $"({Level})({level})";
    }

    // Overloads have structs of their own.
    private static string StateName(IMethodSymbol method)
    {
        var number = method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
            .Where(LogMethods.IsLogMethod).ToList().FindIndex(other => SymbolEqualityComparer.Default.Equals(other, method));
        return UniqueNames.First($"{method.Name}LogState{(number > 0 ? $"{number + 1}" : "")}", name => IsTaken(method, name), "_");
    }

    private static bool IsTaken(IMethodSymbol method, string name)
        => MemberRules.HasMember(method.ContainingType, name) || MemberRules.HasLocal(method, name)
            || MemberRules.HasVariable(method.ContainingType, name) || method.ContainingType.Name == name
            || method.ContainingType.ContainingNamespace.GetMembers(name).Any();

    // An obsolete declaration may name what is obsolete as an error, and the fields name it again.
    private static string StateModifiers(IMethodSymbol method, MethodDeclarationSyntax declaration)
        => (method.GetAttributes().Any(static data => AttributeReader.Is(data, "System", "ObsoleteAttribute")) ? "[global::System.Obsolete] " : "")
            + (declaration.Modifiers.Any(SyntaxKind.UnsafeKeyword) ? "private unsafe" : "private");
}
