using Microsoft.CodeAnalysis;
using MiniTelemetry.CodeFixes.Editing;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>Whether a project wants each attribute between brackets of its own: a rule of StyleCop, which many have on.</summary>
internal static class AttributeLists
{
    private const string StyleCop = "StyleCop.Analyzers";
    private const string Rule = "SA1133";

    public static bool AreApart(FixSite site, CancellationToken cancellationToken)
        => site.Document.Project.AnalyzerReferences.Any(static reference => reference.Display == StyleCop)
            && SeverityOf(site, cancellationToken) is not (ReportDiagnostic.Suppress or ReportDiagnostic.Hidden);

    private static ReportDiagnostic SeverityOf(FixSite site, CancellationToken cancellationToken)
    {
        var options = site.Model.Compilation.Options;
        if (options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(site.Root.SyntaxTree, Rule, cancellationToken, out var severity)
                || provider.TryGetGlobalDiagnosticValue(Rule, cancellationToken, out severity)))
            return severity;
        return options.SpecificDiagnosticOptions.TryGetValue(Rule, out var told) ? told : ReportDiagnostic.Default;
    }
}
