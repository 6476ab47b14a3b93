using System.Buffers;
using System.Globalization;
using System.Text.Json;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Output.Benchmarks;

/// <summary>What is quickly written by hand: a <see cref="Utf8JsonWriter"/> and a write for each log record.</summary>
internal sealed class NaiveLogWriter : BaseProcessor<LogRecord>
{
    private readonly Stream _stdout = Console.OpenStandardOutput();

    public override void OnEnd(LogRecord data)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("timeUnixNano", ((data.Timestamp - DateTime.UnixEpoch).Ticks * 100).ToString(CultureInfo.InvariantCulture));
            json.WriteString("severityText", data.LogLevel.ToString());
            json.WriteString("body", data.FormattedMessage);
            json.WriteStartArray("attributes");
            foreach (var (key, value) in data.Attributes ?? [])
                NaiveAttribute.Write(json, key, value);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        _stdout.Write(buffer.WrittenSpan);
    }
}
