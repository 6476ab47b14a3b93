using MiniTelemetry.Generators.Tests.Generation.Logs;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>The rules of log methods, over the members of a class that has a logger or over whole files.</summary>
internal static class LogRule
{
    public static string Reports(string id, string members) => ReportsIn(id, Desk(members));

    public static string ReportsIn(string id, string source, TestOptions? options = null)
        => AnalyzerHarness.Reports(id, LogSource.Usings + source, options);

    public static void ReportsNothing(string members) => ReportsNothingIn(Desk(members));

    public static void ReportsNothingIn(string source) => AnalyzerHarness.ReportsNothing(LogSource.Usings + source);

    /// <summary>The ids of all that is told, in the order of the source.</summary>
    public static IEnumerable<string> Ids(string members)
        => AnalyzerHarness.Analyze(LogSource.Usings + Desk(members)).Select(static diagnostic => diagnostic.Id);

    private static string Desk(string members) => $"public partial class Desk(ILogger logger)\n{{\n{members}\n}}\n";
}
