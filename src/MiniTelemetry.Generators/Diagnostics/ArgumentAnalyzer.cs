using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Checks the arguments of the attributes that say how a method is instrumented.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ArgumentAnalyzer : DiagnosticAnalyzer
{
    private const string EmptyBody = "the name of the body is empty, and the agreed one is used; name a method or leave it out";
    private const string EmptyScope = "the scope's name is empty, and is ignored; give a name";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.InvalidArgument];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
        context.RegisterSyntaxNodeAction(CheckScope, SyntaxKind.Attribute);
    }

    private static void CheckMethod(SymbolAnalysisContext context)
    {
        var attributes = MethodAttributes.Read(context.Symbol);
        if (attributes.Traced is { } traced)
            CheckSpan(context, traced);
        foreach (var attribute in attributes.All)
            CheckBody(context, attribute, attributes.Body);
    }

    private static void CheckSpan(SymbolAnalysisContext context, AttributeData traced)
    {
        if (IsEmpty(traced, OptionNames.Name))
            Report(context, traced, OptionNames.Name, "the span's name is empty, and the default is used; give a name or leave it out");
        if (AttributeReader.Number(traced, OptionNames.Kind) is { } kind && !KindRules.IsDefined(kind))
            Report(context, traced, OptionNames.Kind, $"{kind} is no ActivityKind, and Internal is used; name a member of ActivityKind");
    }

    private static void CheckBody(SymbolAnalysisContext context, AttributeData attribute, string? body)
    {
        if (IsEmpty(attribute, OptionNames.Body))
            Report(context, attribute, OptionNames.Body, EmptyBody);
        else if (AttributeReader.Text(attribute, OptionNames.Body) is { } other && other != body)
            Report(context, attribute, OptionNames.Body, $"another attribute names the body '{body}', which is used; name one body");
    }

    // By syntax: an attribute of the assembly belongs to no symbol that an action is called for while code is edited.
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

    private static bool IsEmpty(AttributeData attribute, string option)
        => AttributeReader.Text(attribute, option) is { } text && string.IsNullOrWhiteSpace(text);

    private static void Report(SymbolAnalysisContext context, AttributeData attribute, string option, string message)
        => context.ReportDiagnostic(Diagnostic.Create(
            DiagnosticDescriptors.InvalidArgument, Locations.Of(attribute, option, context.CancellationToken), message));
}
