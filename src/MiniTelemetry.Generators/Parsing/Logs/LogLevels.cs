using System.Globalization;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>The members of <c>Microsoft.Extensions.Logging.LogLevel</c>, by their number.</summary>
internal static class LogLevels
{
    private static readonly string[] Names = ["Trace", "Debug", "Information", "Warning", "Error", "Critical", "None"];

    public static bool IsDefined(int level) => level >= 0 && level < Names.Length;

    /// <summary>The member's name; the number where it has none.</summary>
    public static string NameOf(int level) => IsDefined(level) ? Names[level] : level.ToString(CultureInfo.InvariantCulture);
}
