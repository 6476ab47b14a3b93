namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;

/// <summary>
/// The messages of OTLP 1.x as opentelemetry-proto defines them (trace, metrics, logs, common, resource): a line each, then its fields as
/// <c>number name type</c>, <c>*</c> for repeated, <c>?</c> for optional, <c>|group</c> for one of several.
/// </summary>
internal static class OtlpMessages
{
    private const string Definitions = """
        TracesData: 1 resourceSpans ResourceSpans*
        ResourceSpans: 1 resource Resource; 2 scopeSpans ScopeSpans*; 3 schemaUrl string
        ScopeSpans: 1 scope InstrumentationScope; 2 spans Span*; 3 schemaUrl string
        Span: 1 traceId id16; 2 spanId id8; 3 traceState string; 4 parentSpanId id8; 16 flags fixed32; 5 name string; 6 kind enum0..5
        Span: 7 startTimeUnixNano fixed64; 8 endTimeUnixNano fixed64; 9 attributes KeyValue*; 10 droppedAttributesCount uint32
        Span: 11 events Event*; 12 droppedEventsCount uint32; 13 links Link*; 14 droppedLinksCount uint32; 15 status Status
        Event: 1 timeUnixNano fixed64; 2 name string; 3 attributes KeyValue*; 4 droppedAttributesCount uint32
        Link: 1 traceId id16; 2 spanId id8; 3 traceState string; 4 attributes KeyValue*; 5 droppedAttributesCount uint32; 6 flags fixed32
        Status: 2 message string; 3 code enum0..2
        LogsData: 1 resourceLogs ResourceLogs*
        ResourceLogs: 1 resource Resource; 2 scopeLogs ScopeLogs*; 3 schemaUrl string
        ScopeLogs: 1 scope InstrumentationScope; 2 logRecords LogRecord*; 3 schemaUrl string
        LogRecord: 1 timeUnixNano fixed64; 11 observedTimeUnixNano fixed64; 2 severityNumber enum0..24; 3 severityText string; 5 body AnyValue
        LogRecord: 6 attributes KeyValue*; 7 droppedAttributesCount uint32; 8 flags fixed32; 9 traceId id16; 10 spanId id8; 12 eventName string
        MetricsData: 1 resourceMetrics ResourceMetrics*
        ResourceMetrics: 1 resource Resource; 2 scopeMetrics ScopeMetrics*; 3 schemaUrl string
        ScopeMetrics: 1 scope InstrumentationScope; 2 metrics Metric*; 3 schemaUrl string
        Metric: 1 name string; 2 description string; 3 unit string; 5 gauge Gauge |data; 7 sum Sum |data; 9 histogram Histogram |data
        Metric: 10 exponentialHistogram ExponentialHistogram |data; 11 summary Summary |data; 12 metadata KeyValue*
        Gauge: 1 dataPoints NumberDataPoint*
        Sum: 1 dataPoints NumberDataPoint*; 2 aggregationTemporality enum0..2; 3 isMonotonic bool
        Histogram: 1 dataPoints HistogramDataPoint*; 2 aggregationTemporality enum0..2
        ExponentialHistogram: 1 dataPoints ExponentialHistogramDataPoint*; 2 aggregationTemporality enum0..2
        Summary: 1 dataPoints SummaryDataPoint*
        NumberDataPoint: 7 attributes KeyValue*; 2 startTimeUnixNano fixed64; 3 timeUnixNano fixed64; 4 asDouble double |value
        NumberDataPoint: 6 asInt sfixed64 |value; 5 exemplars Exemplar*; 8 flags uint32
        HistogramDataPoint: 9 attributes KeyValue*; 2 startTimeUnixNano fixed64; 3 timeUnixNano fixed64; 4 count fixed64; 5 sum double?
        HistogramDataPoint: 6 bucketCounts fixed64*; 7 explicitBounds double*; 8 exemplars Exemplar*; 10 flags uint32
        HistogramDataPoint: 11 min double?; 12 max double?
        ExponentialHistogramDataPoint: 1 attributes KeyValue*; 2 startTimeUnixNano fixed64; 3 timeUnixNano fixed64; 4 count fixed64
        ExponentialHistogramDataPoint: 5 sum double?; 6 scale sint32; 7 zeroCount fixed64; 8 positive Buckets; 9 negative Buckets
        ExponentialHistogramDataPoint: 10 flags uint32; 11 exemplars Exemplar*; 12 min double?; 13 max double?; 14 zeroThreshold double
        Buckets: 1 offset sint32; 2 bucketCounts uint64*
        SummaryDataPoint: 7 attributes KeyValue*; 2 startTimeUnixNano fixed64; 3 timeUnixNano fixed64; 4 count fixed64; 5 sum double
        SummaryDataPoint: 6 quantileValues ValueAtQuantile*; 8 flags uint32
        ValueAtQuantile: 1 quantile double; 2 value double
        Exemplar: 7 filteredAttributes KeyValue*; 2 timeUnixNano fixed64; 3 asDouble double |value; 6 asInt sfixed64 |value
        Exemplar: 4 spanId id8; 5 traceId id16
        Resource: 1 attributes KeyValue*; 2 droppedAttributesCount uint32; 3 entityRefs EntityRef*
        EntityRef: 1 schemaUrl string; 2 type string; 3 idKeys string*; 4 descriptionKeys string*
        InstrumentationScope: 1 name string; 2 version string; 3 attributes KeyValue*; 4 droppedAttributesCount uint32
        KeyValue: 1 key string; 2 value AnyValue
        KeyValueList: 1 values KeyValue*
        ArrayValue: 1 values AnyValue*
        AnyValue: 1 stringValue string |value; 2 boolValue bool |value; 3 intValue int64 |value; 4 doubleValue double |value
        AnyValue: 5 arrayValue ArrayValue |value; 6 kvlistValue KeyValueList |value; 7 bytesValue bytes |value
        """;

    private static readonly Dictionary<string, OtlpField[]> All = Definitions.Split('\n')
        .Select(static line => line.Split(": "))
        .GroupBy(static line => line[0], static line => line[1])
        .ToDictionary(static message => message.Key, static message => message.SelectMany(static line => line.Split("; ")).Select(Parse).ToArray());

    public static OtlpField[] FieldsOf(string message) => All[message];

    /// <summary>The message of a whole line, by its first key.</summary>
    public static string OfLine(string line) =>
        line.StartsWith("{\"resourceSpans\":[", StringComparison.Ordinal) ? "TracesData"
        : line.StartsWith("{\"resourceLogs\":[", StringComparison.Ordinal) ? "LogsData"
        : line.StartsWith("{\"resourceMetrics\":[", StringComparison.Ordinal) ? "MetricsData"
        : throw new Xunit.Sdk.XunitException($"no first key of OTLP: {line}");

    private static OtlpField Parse(string text)
    {
        var parts = text.Trim().Split(' ');
        var group = parts.Length > 3 ? parts[3][1..] : parts[2].EndsWith('?') ? "?" + parts[1] : null;
        var number = int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
        return new OtlpField(number, parts[1], parts[2].TrimEnd('*', '?'), parts[2].EndsWith('*'), group);
    }
}
