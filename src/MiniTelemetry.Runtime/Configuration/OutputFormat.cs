namespace MiniTelemetry;

/// <summary>The shapes of output on stdout.</summary>
public enum OutputFormat
{
    /// <summary>One line a record, for people and grep.</summary>
    Text,

    /// <summary>The lines of <see cref="Text"/>, and each trace as a tree when its root span ends: for debugging.</summary>
    Tree,

    /// <summary>One flat JSON object a line, for jq, Elasticsearch, Loki and DuckDB.</summary>
    Json,

    /// <summary>
    /// OTLP/JSON lines as OpenTelemetry's file exporter has them, for a Collector: each line is a body for <c>POST /v1/traces</c>,
    /// <c>/v1/logs</c> or <c>/v1/metrics</c>, and shorter than 16 KiB.
    /// </summary>
    Otlp,
}
