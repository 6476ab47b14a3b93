using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.CodeFixes.Splitting;
using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Emission;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.CodeFixes.Spans;

/// <summary>Says with attributes what a method says with a span opened by hand in its first statement.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConvertSpanFix))]
[Shared]
public sealed class ConvertSpanFix : TextFixProvider
{
    private const string Kind = "ActivityKind";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.HandWrittenSpan];

    internal override string Title(Diagnostic diagnostic) => "Convert the span to [Traced]";

    internal override FixPlan? Plan(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.ContainsKey(FixProperties.NotFixable)
            || !diagnostic.Properties.TryGetValue(FixProperties.Attributes, out var attribute)
            || site.Find<MethodDeclarationSyntax>(diagnostic) is not { Body: { } body } method
            || body.Statements.FirstOrDefault() is not LocalDeclarationStatementSyntax opening)
            return null;
        var removed = Removed(site, method, opening, cancellationToken);
        if (HasDirectives(body, removed))
            return null;
        var lighting = new Lighting([attribute!.Split('(')[0]])
        {
            Arguments = ReachKind(ArgumentsOf(attribute), site.Model, method.SpanStart),
            Tags = Tags(diagnostic),
            Removed = removed,
        };
        return MethodSplit.Plan(site, method, lighting, cancellationToken);
    }

    private static string ArgumentsOf(string attribute)
        => attribute.IndexOf('(') is var start and >= 0 ? attribute.Substring(start + 1, attribute.Length - start - 2) : "";

    private static string ReachKind(string arguments, SemanticModel model, int position)
        => model.LookupNamespacesAndTypes(position, name: Kind).Length == 0
            ? arguments.Replace($"Kind = {Kind}.", $"Kind = System.Diagnostics.{Kind}.")
            : arguments;

    private static List<(string Parameter, string Arguments)> Tags(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(FixProperties.Tags, out var tags) && tags is not null
            ? [.. FixProperties.Split(tags).Select(static tag => (tag.Parameter ?? "", Arguments(tag)))]
            : [];

    private static string Arguments(HandWrittenTag tag) => (tag.Parameter, tag.Value) switch
    {
        (null, var constant) => $"{CSharpLiteral.Of(tag.Key)}, Value = {constant}",
        (_, "") => CSharpLiteral.Of(tag.Key),
        var (_, path) => $"{CSharpLiteral.Of(tag.Key)}, {CSharpLiteral.Of(path)}",
    };

    // An attribute would say for all symbols what an #if says for some.
    private static bool HasDirectives(BlockSyntax body, List<TextSpan> removed) => body.ContainsDirectives && body
        .DescendantTrivia().Any(trivia => trivia.IsDirective && trivia.SpanStart < removed[removed.Count - 1].End);

    /// <summary>The statement that opens the span and those that do nothing but tag it, with their lines.</summary>
    private static List<TextSpan> Removed(
        FixSite site, MethodDeclarationSyntax method, LocalDeclarationStatementSyntax opening, CancellationToken cancellationToken)
    {
        var statements = new List<StatementSyntax> { opening };
        if (site.Model.GetDeclaredSymbol(opening.Declaration.Variables[0], cancellationToken) is { } activity
            && site.Model.GetDeclaredSymbol(method, cancellationToken) is { } symbol)
            statements.AddRange(method.Body!.Statements.Skip(1).TakeWhile(statement
                => HandWrittenTags.Read(statement, activity, symbol, site.Model, cancellationToken) is not null));
        var removed = statements.ConvertAll(statement => Layout.WithLine(site.Text, statement.Span));
        var last = removed[removed.Count - 1];
        removed[removed.Count - 1] = TextSpan.FromBounds(last.Start, BehindBlankLine(site.Text, last.End));
        return removed;
    }

    private static int BehindBlankLine(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        return line.Start == position && string.IsNullOrWhiteSpace(line.ToString()) ? line.EndIncludingLineBreak : position;
    }
}
