using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Stdout;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Instrumentation;

/// <summary>The record of a call that succeeded. Its template is the same for all calls of the method, so that they count as one kind.</summary>
internal sealed class CompletionRecord(MethodInstrument method, in CallFacts facts) : CallRecord(method, facts)
{
    // OpenTelemetry fills no template in, and this one has no hole: the milliseconds are those of the attribute in seconds.
    [ThreadStatic]
    private static CompletionRecord? s_written;

    protected override string Template => Method.CompletionTemplate;

    private TimeSpan Duration => TimeSpan.FromTicks((long)Math.Round((Seconds ?? 0) * TimeSpan.TicksPerSecond));

    public override string ToString()
    {
        var microseconds = Math.Max(0, Duration.Ticks / TimeSpan.TicksPerMicrosecond);
        return string.Create(CultureInfo.InvariantCulture, $"{Method.ShortName} completed in {microseconds / 1000}.{microseconds % 1000:000} ms");
    }

    /// <summary>The message of the record that this thread is about to write, if it is one of these: without a string of it.</summary>
    [MethodImpl(HotPath.Options)]
    internal static bool TryWriteMessage(Utf8Buffer buffer, LogRecord record)
    {
        if (s_written is not { } own || !ReferenceEquals(own.Template, record.Body))
            return false;
        TextEscaping.WriteText(buffer, own.Method.ShortName);
        buffer.Write(" completed in "u8);
        Utf8Values.WriteMilliseconds(buffer, own.Duration);
        buffer.Write(" ms"u8);
        return true;
    }

    internal override void Write(ILogger logger, LogLevel level, string eventName, Exception? exception)
    {
        s_written = this;
        try
        {
            base.Write(logger, level, eventName, exception);
        }
        finally
        {
            s_written = null;
        }
    }
}
