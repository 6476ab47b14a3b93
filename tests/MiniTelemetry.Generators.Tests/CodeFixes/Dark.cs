using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MiniTelemetry.CodeFixes;
using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.CodeFixes;

/// <summary>Fixes what is marked as dark, be it to the analyzer or not.</summary>
internal static class Dark
{
    public static Diagnostic Report(Location location) => Report(location, "Traced, Timed");

    public static Diagnostic Report(Location location, string attributes) => Diagnostic.Create(
        DiagnosticIds.DarkMethod, "MiniTelemetry", "Dark", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        warningLevel: 1, location: location, properties: ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Attributes, attributes));

    public static string Lit(string marked, FixProject? project = null) => FixHarness.Fix(new InstrumentFix(), Report, marked, project);

    public static string LitWith(string attributes, string marked, FixProject? project = null)
        => FixHarness.Fix(new InstrumentFix(), location => Report(location, attributes), marked, project);

    public static void StaysDark(string marked, FixProject? project = null)
        => FixHarness.OffersNothing(new InstrumentFix(), Report, marked, project);

    /// <summary>The members of a class, before and after.</summary>
    public static void Becomes(string before, string after)
        => Assert.Equal(InClass("partial class", after), Lit(InClass("class", before)));

    private static string InClass(string kind, string members)
        => $"namespace Shop;\n\npublic {kind} Desk\n{{\n{string.Join('\n', members.Split('\n').Select(static line => line.Length == 0 ? line : "    " + line))}\n}}\n";
}
