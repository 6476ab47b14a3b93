using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>A package of analyzers of which only the name matters.</summary>
internal sealed class NamedAnalyzers(string name) : AnalyzerReference
{
    public override string Display => name;

    public override string? FullPath => null;

    public override object Id => name;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];
}
