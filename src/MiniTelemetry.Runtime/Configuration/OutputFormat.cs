namespace MiniTelemetry;

/// <summary>The shapes of output on stdout.</summary>
public enum OutputFormat
{
    /// <summary>One line a record, for people and grep.</summary>
    Text,

    /// <summary>One flat JSON object a line, for jq, Elasticsearch, Loki and DuckDB.</summary>
    Json,
}
