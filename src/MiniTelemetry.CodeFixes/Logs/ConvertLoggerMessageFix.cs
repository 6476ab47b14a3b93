using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.CodeFixes.Imports;
using MiniTelemetry.Generators.Diagnostics;

namespace MiniTelemetry.CodeFixes.Logs;

/// <summary>Makes a <c>[LoggerMessage]</c> a <c>[LogEvent]</c>, whose arguments are the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConvertLoggerMessageFix))]
[Shared]
public sealed class ConvertLoggerMessageFix : TextFixProvider
{
    private const string Attribute = "LogEvent";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.LoggerMessage];

    internal override string Title(Diagnostic diagnostic) => $"Convert to [{Attribute}]";

    internal override FixPlan? Plan(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var plan = new FixPlan();
        if (site.Find<AttributeSyntax>(diagnostic) is not { } attribute
            || AttributeReach.Plan(site, attribute, [Attribute], plan) is not { } prefix)
            return null;
        plan.Replace(site.Document, attribute.Name.Span, prefix + Attribute);
        return plan;
    }
}
