namespace MiniTelemetry.Output.Benchmarks;

/// <summary>Our formats, as an application starts them; nothing may be lost, or less would be measured.</summary>
internal static class Ours
{
    public static readonly string[] Formats = [.. Enum.GetNames<OutputFormat>().Select(static name => name.ToLowerInvariant())];

    public static bool Writes(string writer) => Formats.Contains(writer);

    public static TelemetryOptions Options(string writer, params string[] sources)
    {
        var options = new TelemetryOptions
        {
            ServiceName = "shop",
            ServiceVersion = "1.0.0",
            Format = Enum.Parse<OutputFormat>(writer, ignoreCase: true),
            QueueFullMode = QueueFullMode.Wait,
            FlushTimeout = TimeSpan.FromMinutes(5),
            UseEnvironment = false,
        };
        foreach (var source in sources)
            options.Sources.Add(source);
        return options;
    }
}
