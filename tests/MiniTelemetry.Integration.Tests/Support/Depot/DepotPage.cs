using System.Text;

namespace MiniTelemetry.Integration.Tests.Support.Depot;

/// <summary>A file of the solution in one of the ways in which files are written.</summary>
/// <param name="Path">Within the solution.</param>
/// <param name="Text">With <c>\n</c> and four blanks a level.</param>
internal sealed record DepotPage(string Path, string Text)
{
    public string LineEnd { get; init; } = "\n";

    public string Indent { get; init; } = "    ";

    public Encoding Encoding { get; init; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The methods that are dark and can be lit.</summary>
    public int Dark { get; init; }

    /// <summary>Those that are dark and have to be left so.</summary>
    public string[] Refused { get; init; } = [];

    public DepotUse[] Uses { get; init; } = [];

    /// <summary>The bytes, with the version of the package for <c>$VERSION$</c>.</summary>
    public byte[] Write(string version) => [.. Encoding.GetPreamble(), .. Encoding.GetBytes(
        Text.Replace("$VERSION$", version, StringComparison.Ordinal)
            .Replace("    ", Indent, StringComparison.Ordinal).Replace("\n", LineEnd, StringComparison.Ordinal))];

    /// <summary>What is behind the mark of its encoding, which it must have.</summary>
    public string Read(byte[] content)
    {
        var mark = Encoding.Preamble;
        Assert.True(content.AsSpan().StartsWith(mark), $"{Path} has lost its mark.");
        return Encoding.GetString(content.AsSpan(mark.Length));
    }
}
