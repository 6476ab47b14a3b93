using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The instrumentation scopes of the assembly and of types.</summary>
internal static class AssemblyScopeParser
{
    public static AssemblyScope Parse(Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var version = InformationalVersion(compilation.Assembly);
        var named = Read(compilation.Assembly);
        var name = named?.Name ?? compilation.AssemblyName ?? "unknown";
        return new(new ScopeIdentity(name, named?.Version ?? version), version, OutcomeParser.Parse(OutcomeOf(compilation.Assembly)));
    }

    /// <summary>The assembly's <c>[Outcome]</c>.</summary>
    public static AttributeData? OutcomeOf(IAssemblySymbol assembly) => AttributeReader.Find(assembly, KnownNames.Outcome);

    /// <summary>The scope named on the type or on one that it is nested in.</summary>
    public static ScopeIdentity? Of(INamedTypeSymbol? type)
        => type is null ? null : Read(type) ?? Of(type.ContainingType);

    private static ScopeIdentity? Read(ISymbol symbol)
        => AttributeReader.Find(symbol, KnownNames.Scope) is { } attribute
            && AttributeReader.Text(attribute, OptionNames.ScopeName) is { } name && !string.IsNullOrWhiteSpace(name)
                ? new(name, NullIfEmpty(AttributeReader.Text(attribute, OptionNames.Version)))
                : null;

    private static string? InformationalVersion(IAssemblySymbol assembly)
    {
        var attribute = assembly.GetAttributes()
            .FirstOrDefault(static data => data.AttributeClass?.ToDisplayString() == KnownNames.InformationalVersion);
        var version = attribute?.ConstructorArguments.FirstOrDefault().Value as string;
        return NullIfEmpty(version?.Split('+')[0]);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
