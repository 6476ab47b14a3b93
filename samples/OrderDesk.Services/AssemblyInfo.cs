using MiniTelemetry;

// Also the default; written out because dashboards filter by it, and renaming the assembly must not rename it.
[assembly: TelemetryScope("OrderDesk.Services")]
