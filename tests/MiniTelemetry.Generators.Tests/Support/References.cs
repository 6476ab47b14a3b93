using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>What the sources of tests compile against: .NET and the real runtime.</summary>
internal static class References
{
    public static readonly IReadOnlyList<MetadataReference> All =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(IsManaged)
            .Append(typeof(TracedAttribute).Assembly.Location)
            .Append(typeof(LogLevel).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>What a project has that does not know us.</summary>
    public static readonly IReadOnlyList<MetadataReference> WithoutRuntime =
        [.. All.Where(static reference => !reference.Display!.Contains("MiniTelemetry", StringComparison.Ordinal))];

    private static bool IsManaged(string path)
        => Path.GetFileName(path) is var name
            && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Microsoft.CSharp.dll")
            && !name.Contains("Native", StringComparison.Ordinal);
}
