namespace MiniTelemetry.Benchmarks;

/// <summary>Settings of which nothing but the format matters.</summary>
internal static class OutputFormats
{
    public static TelemetrySettings Settings(OutputFormat format) =>
        TelemetrySettings.Read(new TelemetryOptions { ServiceName = "shop", Format = format }, static _ => null);
}
