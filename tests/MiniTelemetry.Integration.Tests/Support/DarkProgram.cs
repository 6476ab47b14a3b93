namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>A program that leaves itself in the dark: one mistake for each rule that looks for such.</summary>
internal static class DarkProgram
{
    internal const string Source = """
        using System.Diagnostics;

        namespace Wrong;

        public class Dark
        {
            private static readonly ActivitySource Source = new("Wrong");

            public static void Main() => new Dark().Work(1);

            public int Work(int id)
            {
                id++;
                return ByHand(id);
            }

            private static int ByHand(int id)
            {
                using var activity = Source.StartActivity("by hand");
                return id;
            }
        }

        public static partial class Messages
        {
            [Microsoft.Extensions.Logging.LoggerMessage(Microsoft.Extensions.Logging.LogLevel.Debug, "Worked")]
            static partial void Worked(Microsoft.Extensions.Logging.ILogger logger);
        }
        """;

    /// <summary>A setting that says nothing, and those that have suggestions told.</summary>
    internal const string EditorConfig = """
        [*.cs]
        minitelemetry.suggest = everything
        dotnet_diagnostic.MTEL042.severity = warning
        dotnet_diagnostic.MTEL043.severity = warning
        dotnet_diagnostic.MTEL102.severity = warning
        dotnet_diagnostic.MTEL103.severity = warning
        dotnet_diagnostic.MTEL111.severity = warning
        """;
}
