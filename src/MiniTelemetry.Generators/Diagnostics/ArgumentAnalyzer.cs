using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Parsing.Logs;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Checks the arguments of the attributes that say how a method is instrumented.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ArgumentAnalyzer : DiagnosticAnalyzer
{
    private const string EmptyScope = "the scope's name is empty, and is ignored; give a name";
    private const string NotInstrumented = "the method is not instrumented; add [Traced], [Counted] or [Timed], or remove the attribute";

    private const string NoOutcome = "a log method has no outcome; remove the attribute";

    private const string ReachesNothing = "it reaches no method; on a type it is for the partial methods that have a body named "
        + "'…Core' and no such attribute of their own: write one, or remove the attribute";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.InvalidArgument];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
        context.RegisterSymbolAction(CheckType, SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(CheckAssembly, SyntaxKind.AttributeList);
        context.RegisterSyntaxNodeAction(CheckScope, SyntaxKind.Attribute);
    }

    private static void CheckMethod(SymbolAnalysisContext context)
    {
        var attributes = MethodAttributes.Read(context.Symbol);
        var own = attributes.Own;
        if (own.Traced is { } traced)
            Report(context, traced, ArgumentRules.CheckSpan(traced));
        foreach (var attribute in own.All)
            Report(context, attribute, ArgumentRules.CheckBody(attribute, attributes.Body));
        var isLog = LogMethods.IsLogMethod(context.Symbol);
        if (isLog)
            Report(context, own.LogEvent!, LogArgumentRules.Check(own.LogEvent!));
        if (own.Outcome is { } outcome)
            Report(context, outcome, attributes.Any ? ArgumentRules.CheckOutcome(outcome) : [new(null, isLog ? NoOutcome : NotInstrumented)]);
    }

    private static void CheckType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var attributes = TypeFacts.Of(type).Attributes;
        if (attributes.Outcome is { } outcome)
            Report(context, outcome, ArgumentRules.CheckOutcome(outcome));
        if (!attributes.Any)
            return;
        if (attributes.Traced is { } traced)
            Report(context, traced, ArgumentRules.CheckSpan(traced).Where(static finding => finding.Option != OptionNames.Name));
        var used = ReachRules.Used(type);
        foreach (var attribute in attributes.All)
        {
            Report(context, attribute, ArgumentRules.CheckOnType(attribute));
            if (!used.Contains(attribute))
                Report(context, attribute, [new(null, ReachesNothing)]);
        }
    }

    // By syntax: an attribute of the assembly belongs to no symbol that an action is called for while code is edited.
    private static void CheckAssembly(SyntaxNodeAnalysisContext context)
    {
        var list = (AttributeListSyntax)context.Node;
        if (list.Target?.Identifier.IsKind(SyntaxKind.AssemblyKeyword) != true
            || AssemblyScopeParser.OutcomeOf(context.Compilation.Assembly) is not { ApplicationSyntaxReference: { } at } outcome
            || at.SyntaxTree != list.SyntaxTree || !list.Span.Contains(at.Span))
            return;
        foreach (var finding in ArgumentRules.CheckOutcome(outcome))
            context.ReportDiagnostic(Create(outcome, finding, context.CancellationToken));
    }

    private static void CheckScope(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type is not { Name: KnownNames.Scope } type
            || type.ContainingNamespace?.ToDisplayString() != KnownNames.Namespace
            || attribute.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals is null) is not { } name)
            return;
        if (context.SemanticModel.GetConstantValue(name.Expression, context.CancellationToken) is { HasValue: true, Value: var value }
            && string.IsNullOrWhiteSpace(value as string))
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.InvalidArgument, name.Expression.GetLocation(), EmptyScope));
    }

    private static void Report(SymbolAnalysisContext context, AttributeData attribute, IEnumerable<OptionFinding> findings)
    {
        foreach (var finding in findings)
            context.ReportDiagnostic(Create(attribute, finding, context.CancellationToken));
    }

    private static Diagnostic Create(AttributeData attribute, OptionFinding finding, CancellationToken cancellationToken)
        => Diagnostic.Create(
            DiagnosticDescriptors.InvalidArgument, Locations.Of(attribute, finding.Option, cancellationToken), finding.Detail);
}
