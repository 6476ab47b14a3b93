using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>From a partial record with redacted members to what it is to print.</summary>
internal static class RedactedRecordParser
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return RecordRules.MayRedact(node);
    }

    /// <summary>Null for a record of which the compiler prints what it should, and for all parts of one but the first.</summary>
    public static RedactedRecord? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.SemanticModel.GetDeclaredSymbol(context.Node, cancellationToken) is not INamedTypeSymbol record
            || !IsFirstPart(record, context.Node, cancellationToken)
            || !RecordRules.Redacted(record).Any() || RecordRules.HasPrintMembers(record) || RecordRules.Closed(record) is not null)
            return null;
        var members = RecordRules.Printed(record).ToList();
        var read = members.FindAll(member => !RedactionRules.IsRedacted(member, record));
        return new(
            TypeFacts.Of(record).Identity,
            Modifiers(record),
            IsDerived(record),
            record is { TypeKind: TypeKind.Class } && !IsDerived(record),
            members.Select(member => Parse(member, record)).ToEquatableArray(),
            read.Exists(IsForbidden),
            SuppressedIds.Of(read));
    }

    private static bool IsFirstPart(INamedTypeSymbol record, SyntaxNode node, CancellationToken cancellationToken)
        => record.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).FirstOrDefault(RecordRules.MayRedact) == node;

    private static PrintedMember Parse(ISymbol member, INamedTypeSymbol record)
    {
        if (RedactionRules.IsRedacted(member, record))
            return new(member.Name, null);
        var read = "this." + TypeText.Escape(member.Name);
        return new(member.Name, MemberPath.TypeOf(member).IsValueType ? read + ".ToString()" : "(object?)" + read);
    }

    private static string Modifiers(INamedTypeSymbol record)
        => IsDerived(record) ? "protected override"
            : record.IsSealed || record.TypeKind == TypeKind.Struct ? "private"
            : "protected virtual";

    private static bool IsDerived(INamedTypeSymbol record) => record.BaseType is { IsRecord: true };

    // Nobody may name what is obsolete as an error, but for what is obsolete itself.
    private static bool IsForbidden(ISymbol member) => member.GetAttributes().Any(static attribute =>
        AttributeReader.Is(attribute, "System", nameof(ObsoleteAttribute))
        && attribute.ConstructorArguments.Any(static argument => argument.Value is true));
}
