namespace MiniTelemetry.Redacting;
internal sealed class Redaction { public const string Mark = "[redacted]"; }
