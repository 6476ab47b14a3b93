using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OpenTelemetry;

namespace MiniTelemetry.Output.Benchmarks;

/// <summary>What is quickly written by hand: a <see cref="Utf8JsonWriter"/> and a write for each span.</summary>
internal sealed class NaiveSpanWriter : BaseProcessor<Activity>
{
    private readonly Stream _stdout = Console.OpenStandardOutput();

    public override void OnEnd(Activity data)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("traceId", data.TraceId.ToHexString());
            json.WriteString("spanId", data.SpanId.ToHexString());
            json.WriteString("name", data.DisplayName);
            json.WriteNumber("kind", (int)data.Kind + 1);
            json.WriteString("startTimeUnixNano", Nanoseconds(data.StartTimeUtc));
            json.WriteString("endTimeUnixNano", Nanoseconds(data.StartTimeUtc + data.Duration));
            json.WriteStartArray("attributes");
            foreach (var (key, value) in data.TagObjects)
                NaiveAttribute.Write(json, key, value);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        _stdout.Write(buffer.WrittenSpan);
    }

    private static string Nanoseconds(DateTime utc) => ((utc - DateTime.UnixEpoch).Ticks * 100).ToString(CultureInfo.InvariantCulture);
}
