using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Parsing.Logs;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Says why no code can be generated for a log method, and what could be better about one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LogMethodAnalyzer : DiagnosticAnalyzer
{
    private static readonly Dictionary<LogFault, DiagnosticDescriptor> Faults = new()
    {
        [LogFault.NotPartial] = DiagnosticDescriptors.LogMethodNotPartial,
        [LogFault.TypeNotPartial] = DiagnosticDescriptors.LogTypeNotPartial,
        [LogFault.HasBody] = DiagnosticDescriptors.LogMethodHasBody,
        [LogFault.ReturnsValue] = DiagnosticDescriptors.LogMethodReturnsValue,
        [LogFault.Unsupported] = DiagnosticDescriptors.UnsupportedLogMethod,
        [LogFault.OutParameter] = DiagnosticDescriptors.UnloggedParameter,
        [LogFault.UnkeptParameter] = DiagnosticDescriptors.UnloggedParameter,
        [LogFault.NoLevel] = DiagnosticDescriptors.NoLogLevel,
        [LogFault.BadTemplate] = DiagnosticDescriptors.BadMessage,
        [LogFault.UnknownPlaceholder] = DiagnosticDescriptors.UnknownPlaceholder,
        [LogFault.SeveralLoggers] = DiagnosticDescriptors.SeveralLoggers,
    };

    private static readonly Dictionary<LogFlaw, DiagnosticDescriptor> Flaws = new()
    {
        [LogFlaw.Redundant] = DiagnosticDescriptors.RedundantMessage,
        [LogFlaw.OwnPlace] = DiagnosticDescriptors.OwnPlaceInMessage,
        [LogFlaw.NotInMessage] = DiagnosticDescriptors.NotInMessage,
        [LogFlaw.SharedKey] = DiagnosticDescriptors.SharedLogKey,
        [LogFlaw.UnusableFormat] = DiagnosticDescriptors.UnusableFormat,
        [LogFlaw.CultureFormat] = DiagnosticDescriptors.CultureFormat,
        [LogFlaw.HiddenLogger] = DiagnosticDescriptors.HiddenLogger,
    };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Faults.Values.Distinct(), .. Flaws.Values];

    public override void Initialize(AnalysisContext context)
    {
        // A part that another generator has written: see GeneratedFiles.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
        context.RegisterSyntaxNodeAction(
            CheckFunction,
            SyntaxKind.LocalFunctionStatement,
            SyntaxKind.SimpleLambdaExpression,
            SyntaxKind.ParenthesizedLambdaExpression);
    }

    private static void CheckMethod(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null || !LogMethods.IsLogMethod(method) || RefusalRules.IsRefusedLog(method)
            || GeneratedFiles.Hold(Locations.Of(method), context.Options, context.CancellationToken))
            return;
        var attribute = LogMethods.AttributeOf(method)!;
        if (LogMethodRules.CheckDeclaration(method) is { } finding)
        {
            Report(context, attribute, method, Declared(method, finding));
            return;
        }

        var reading = LogReading.Read(method, attribute, context.Compilation);
        Report(context, attribute, method, LogMethodRules.Check(reading));
        foreach (var remark in LogRemarks.Check(reading))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Flaws[remark.Flaw], Where(attribute, remark, context.CancellationToken), remark.Arguments));
        }
    }

    private static IEnumerable<LogFinding> Declared(IMethodSymbol method, LogFinding finding) => finding.Fault switch
    {
        LogFault.HasBody => LogMethodRules.CheckModifiers(method).Prepend(finding),
        LogFault.NotPartial when DeclarationRules.CheckTypes(method) is { } type => [finding, new(LogFault.TypeNotPartial, type.Culprit)],
        _ => [finding],
    };

    // Symbol actions do not see functions inside of methods.
    private static void CheckFunction(SyntaxNodeAnalysisContext context)
    {
        if (!Functions.HasAttributes(context.Node))
            return;
        var function = context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken)
            ?? context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol;
        if (function is not null && LogMethods.AttributeOf(function) is { } attribute
            && !GeneratedFiles.Hold(context.Node.GetLocation(), context.Options, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.UnsupportedLogMethod,
                Locations.Of(attribute, null, context.CancellationToken),
                function.Name.Length == 0 ? "lambda" : function.Name,
                "a function inside of a method cannot be partial; make it a method"));
        }
    }

    private static void Report(
        SymbolAnalysisContext context, AttributeData attribute, IMethodSymbol method, IEnumerable<LogFinding> findings)
    {
        foreach (var finding in findings)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Faults[finding.Fault], Where(attribute, method, finding, context.CancellationToken), Arguments(method, finding)));
        }
    }

    private static object[] Arguments(IMethodSymbol method, LogFinding finding) => finding.Fault switch
    {
        LogFault.TypeNotPartial => [method.Name, finding.Culprit.Name],
        LogFault.OutParameter or LogFault.UnkeptParameter => [finding.Culprit.Name, finding.Detail],
        LogFault.BadTemplate => [finding.Detail],
        LogFault.UnknownPlaceholder => [finding.Hole!.Text, finding.Detail],
        LogFault.Unsupported => [RefusalRules.NameOf(method), finding.Detail],
        _ => [method.Name, finding.Detail],
    };

    private static Location Where(AttributeData attribute, IMethodSymbol method, LogFinding finding, CancellationToken cancellationToken)
        => finding.Fault switch
        {
            LogFault.BadTemplate or LogFault.UnknownPlaceholder => Locations.OfMessage(attribute, finding.Hole, cancellationToken),
            LogFault.OutParameter or LogFault.UnkeptParameter => Locations.Of(finding.Culprit),
            _ => Locations.Of(method),
        };

    private static Location Where(AttributeData attribute, LogRemark remark, CancellationToken cancellationToken)
        => remark.Culprit is { } culprit ? Locations.Of(culprit) : Locations.OfMessage(attribute, remark.Hole, cancellationToken);
}
