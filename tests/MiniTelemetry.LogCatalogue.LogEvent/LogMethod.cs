global using LogMethodAttribute = MiniTelemetry.LogEventAttribute;
