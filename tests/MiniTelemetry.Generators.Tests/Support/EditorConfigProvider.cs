using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>The settings of analyzers as an .editorconfig gives them, and MSBuild's properties as global ones.</summary>
internal sealed class EditorConfigProvider(string? text, ImmutableDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _configs =
        AnalyzerConfigSet.Create(new List<AnalyzerConfig> { AnalyzerConfig.Parse(SourceText.From(text ?? ""), "/.editorconfig") });

    public override AnalyzerConfigOptions GlobalOptions => new Options(properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree)
        => new Options(_configs.GetOptionsForSourcePath("/" + tree.FilePath).AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(ImmutableDictionary<string, string>.Empty);

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        // Keys of .editorconfig have no case.
        private readonly ImmutableDictionary<string, string> _values = values.WithComparers(KeyComparer);

        public override IEnumerable<string> Keys => _values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
