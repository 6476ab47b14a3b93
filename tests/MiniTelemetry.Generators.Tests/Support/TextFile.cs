using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>A file that is handed to the compiler beside the sources.</summary>
internal sealed class TextFile(string path, string text) : AdditionalText
{
    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
