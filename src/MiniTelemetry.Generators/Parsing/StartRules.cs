using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The calls after which somebody listens: the scopes that are named, as patterns, or <see cref="Everything"/>.</summary>
internal static class StartRules
{
    private const string OpenTelemetry = "OpenTelemetry";

    // The names are read off the syntax: what they mean is asked of few calls only.
    private static readonly string[] Calls =
        ["Start", "AddSource", "AddMeter", "AddMiniTelemetry", "AddStdoutExporter", "AddActivityListener"];

    private static readonly string[] Registrations = ["Add", "Use", "Configure", "With"];
    private static readonly string[] Words = ["Telemetry", "Observability", "Tracing", "Monitoring", "Diagnostics", "Instrumentation"];

    public static IReadOnlyList<string> Everything { get; } = ["*"];

    /// <summary>What the call makes somebody listen to; nothing for most calls.</summary>
    public static IReadOnlyList<string> Read(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!MayStart(call) || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol called)
            return [];
        if (called.Name is "AddSource" or "AddMeter" && IsIn(called.ContainingNamespace, OpenTelemetry))
            return [.. call.ArgumentList.Arguments.Select(argument => Name(argument.Expression, model, cancellationToken))];
        return IsStart(called) || IsStartElsewhere(called.ReducedFrom ?? called, model.Compilation.Assembly) ? Everything : [];
    }

    private static bool MayStart(InvocationExpressionSyntax call)
        => HandWrittenSpans.NameOf(call) is { } name
            && (Calls.Contains(name) || IsTelling(name) || IsRegistration(name) || IsTelling(OwnerOf(call.Expression)));

    private static string OwnerOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax owner } => owner.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: SimpleNameSyntax owner } => owner.Identifier.ValueText,
        _ => "",
    };

    // Not Add itself: it is what lists have.
    private static bool IsRegistration(string name)
        => Registrations.Any(verb => name.Length > verb.Length && name.StartsWith(verb, StringComparison.Ordinal));

    private static bool IsTelling(string name) => Words.Any(word => name.IndexOf(word, StringComparison.Ordinal) >= 0);

    // An expression that is no constant may name any.
    private static string Name(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
        => model.GetConstantValue(expression, cancellationToken).Value as string ?? Everything[0];

    private static bool IsStart(IMethodSymbol called) => (called.ContainingType?.Name, called.Name) switch
    {
        ("Telemetry", "Start") or (_, "AddMiniTelemetry" or "AddStdoutExporter") => called.ContainingAssembly.Name == KnownNames.Assembly,
        ("ActivitySource", "AddActivityListener") => true,
        ("MeterListener", "Start") => true,
        _ => false,
    };

    /// <summary>
    /// Whether it is a method of another assembly that knows of telemetry, and says by its name, its type's or its first parameter that
    /// it may set it up: what it does cannot be seen from here.
    /// </summary>
    private static bool IsStartElsewhere(IMethodSymbol called, IAssemblySymbol assembly)
        => called.ContainingAssembly is { } other && !SymbolEqualityComparer.Default.Equals(other, assembly)
            && !IsLibrary(other.Name)
            && (IsTelling(called.Name) || IsTelling(called.ContainingType.Name)
                || RegistrationRules.IsRegistration(called, extended: null))
            && other.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => IsLibrary(reference.Name)));

    private static bool IsLibrary(string assembly)
        => assembly is KnownNames.Assembly or OpenTelemetry || assembly.StartsWith(OpenTelemetry + ".", StringComparison.Ordinal);

    private static bool IsIn(INamespaceSymbol? space, string root)
    {
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.Name == root && space.ContainingNamespace.IsGlobalNamespace)
                return true;
        }

        return false;
    }
}
