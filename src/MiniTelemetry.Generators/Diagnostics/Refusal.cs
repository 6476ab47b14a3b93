using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>The diagnostic of a partial member that cannot get an implementing part.</summary>
internal static class Refusal
{
    public static Diagnostic Of(RefusedMember member) => Create(DiagnosticDescriptors.UnsupportedShape, member);

    public static Diagnostic OfLog(RefusedMember member) => Create(DiagnosticDescriptors.UnsupportedLogMethod, member);

    private static Diagnostic Create(DiagnosticDescriptor descriptor, RefusedMember member)
        => Diagnostic.Create(descriptor, LocationOf(member), member.Name, member.Reason);

    // A name ends in the line that it starts in.
    private static Location LocationOf(RefusedMember member)
    {
        var start = new LinePosition(member.Line, member.Character);
        var end = new LinePosition(member.Line, member.Character + member.Length);
        return Location.Create(member.Path, new TextSpan(member.Start, member.Length), new LinePositionSpan(start, end));
    }
}
