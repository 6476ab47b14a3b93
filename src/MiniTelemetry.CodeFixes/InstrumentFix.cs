using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.CodeFixes.Splitting;
using MiniTelemetry.Generators.Diagnostics;

namespace MiniTelemetry.CodeFixes;

/// <summary>Lights a dark method: makes it partial, puts the attributes on it and its body below it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InstrumentFix))]
[Shared]
public sealed class InstrumentFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.DarkMethod];

    internal override string Title(Diagnostic diagnostic) => Attributes(diagnostic) is { Length: > 0 } attributes
        ? $"Instrument with [{string.Join(", ", attributes)}]"
        : "Instrument with the attributes of its type";

    internal override FixPlan? Plan(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
        => !diagnostic.Properties.ContainsKey(FixProperties.NotFixable) && site.NodeAt(diagnostic) is MethodDeclarationSyntax method
            ? MethodSplit.Plan(site, method, new Lighting(Attributes(diagnostic)), cancellationToken)
            : null;

    private static string[] Attributes(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(FixProperties.Attributes, out var names) && !string.IsNullOrEmpty(names)
            ? names!.Split([", "], StringSplitOptions.None)
            : [];
}
