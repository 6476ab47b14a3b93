using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>The settings of each file, read once. May be asked from several threads.</summary>
internal sealed class DarkSettingsOfFiles(AnalyzerConfigOptionsProvider provider)
{
    private readonly ConcurrentDictionary<SyntaxTree, DarkSettings> _known = new();

    public DarkSettings Of(SyntaxTree tree) => _known.GetOrAdd(tree, Read);

    private DarkSettings Read(SyntaxTree tree) => DarkSettings.Read(provider.GetOptions(tree));
}
