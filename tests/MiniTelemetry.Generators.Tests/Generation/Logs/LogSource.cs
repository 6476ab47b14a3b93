using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation.Logs;

/// <summary>Sources with log methods.</summary>
internal static class LogSource
{
    public const string Usings = "using System.Diagnostics.CodeAnalysis;\nusing Microsoft.Extensions.Logging;\n";

    /// <summary>Runs the generators over members of a class that has a logger.</summary>
    public static GeneratorRun RunMembers(string members, TestOptions? options = null)
        => Run($"#pragma warning disable CS9113\nnamespace Shop;\npublic partial class Desk(ILogger logger)\n{{\n{members}\n}}", options);

    public static GeneratorRun Run(string source, TestOptions? options = null) => GeneratorHarness.Run(Usings + source, options);
}
