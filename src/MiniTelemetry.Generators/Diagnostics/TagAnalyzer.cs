using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Checks the names, the member paths and the use of <c>[Tag]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TagAnalyzer : DiagnosticAnalyzer
{
    private const string InFunction = "a function inside of a method cannot be instrumented; make it a method, or remove the tag";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DiagnosticDescriptors.UnknownTagPath, DiagnosticDescriptors.BadTagName, DiagnosticDescriptors.TagWithoutEffect];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
        context.RegisterSymbolAction(CheckType, SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(
            CheckFunction,
            SyntaxKind.LocalFunctionStatement,
            SyntaxKind.SimpleLambdaExpression,
            SyntaxKind.ParenthesizedLambdaExpression);
    }

    private static void CheckMethod(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is null)
            Report(TagRules.ReadOwn(method, MethodAttributes.Read(method), context.Compilation), context);
    }

    private static void CheckType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.DelegateInvokeMethod is { } invoke)
            Report(TagRules.ReadOwn(invoke, MethodAttributes.Read(invoke), context.Compilation), context);
        foreach (var tag in TypeFacts.Of(type).Tags(context.Compilation).Where(tag => IsOwn(tag, type)))
        {
            if (tag.Findings.Count > 0 || TypeTagRules.IsCarried(tag, type))
                Report([tag], context);
            else
                context.ReportDiagnostic(Create(tag.Attribute, TypeTagRules.Uncarried, context.CancellationToken));
        }
    }

    // What a type inherits was checked where it is declared.
    private static bool IsOwn(TagReading tag, INamedTypeSymbol type)
        => tag.Source is null || SymbolEqualityComparer.Default.Equals(tag.Source.ContainingType, type);

    // Symbol actions do not see functions inside of methods.
    private static void CheckFunction(SyntaxNodeAnalysisContext context)
    {
        if (!Functions.HasAttributes(context.Node))
            return;
        var symbol = context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken)
            ?? context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol;
        if (symbol is not IMethodSymbol function)
            return;
        foreach (var tag in TagRules.ReadOwn(function, MethodAttributes.Read(function), context.Compilation))
            context.ReportDiagnostic(Create(tag.Attribute, TagFinding.Drop(TagFault.NoEffect, InFunction), context.CancellationToken));
    }

    private static void Report(IEnumerable<TagReading> tags, SymbolAnalysisContext context)
    {
        foreach (var tag in tags)
        {
            foreach (var finding in tag.Findings)
                context.ReportDiagnostic(Create(tag.Attribute, finding, context.CancellationToken));
        }
    }

    private static Diagnostic Create(AttributeData attribute, TagFinding finding, CancellationToken cancellationToken)
        => Diagnostic.Create(DescriptorOf(finding.Fault), Locations.Of(attribute, finding.Option, cancellationToken), finding.Detail);

    private static DiagnosticDescriptor DescriptorOf(TagFault fault) => fault switch
    {
        TagFault.UnknownPath => DiagnosticDescriptors.UnknownTagPath,
        TagFault.BadName => DiagnosticDescriptors.BadTagName,
        _ => DiagnosticDescriptors.TagWithoutEffect,
    };
}
