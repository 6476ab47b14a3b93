using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using MiniTelemetry.Redacting;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Stdout;

/// <summary>The members that the lines of the json format share. What the resource says on each of them is rendered once.</summary>
internal sealed class JsonLine(Redaction? redaction)
{
    private byte[] _identity = IdentityOf(Resource.Empty);

    public Redaction? Redaction => redaction;

    public void UseResource(Resource resource) => _identity = IdentityOf(resource);

    /// <summary><c>{"timestamp":…,"severity":…,"kind":…,"service":…,"component":…</c></summary>
    /// <param name="buffer">What is written to.</param>
    /// <param name="utc">When the record happened.</param>
    /// <param name="severity">Its severity, which needs no escaping.</param>
    /// <param name="kind">What it is: from the quote that ends the severity to that which ends the kind.</param>
    /// <param name="component">Who is telling.</param>
    [MethodImpl(HotPath.Options)]
    public void Begin(Utf8Buffer buffer, DateTime utc, ReadOnlySpan<byte> severity, ReadOnlySpan<byte> kind, string? component)
    {
        buffer.Write("{\"timestamp\":\""u8);
        Utf8Values.WriteIsoTimestamp(buffer, utc);
        buffer.Write("\",\"severity\":\""u8);
        buffer.Write(severity);
        buffer.Write(kind);
        buffer.Write(_identity);
        JsonText.WriteString(buffer, component);
    }

    [MethodImpl(HotPath.Options)]
    public static void End(Utf8Buffer buffer) => buffer.Write("}\n"u8);

    /// <summary>The name of a span or of an event: no attribute, but it may hold a secret of the kind that is masked.</summary>
    [MethodImpl(HotPath.Options)]
    public void WriteName(Utf8Buffer buffer, string name) =>
        JsonText.WriteString(buffer, redaction is { IsMasking: true } ? Secrets.Mask(name) : name);

    /// <summary>A text under the name that the redaction knows it by.</summary>
    public void WriteRedacted(Utf8Buffer buffer, ReadOnlySpan<byte> member, string key, string text)
    {
        if (redaction is not null && !redaction.TryPass(key, text, out text!)) return;
        buffer.Write(member);
        JsonText.WriteString(buffer, text);
    }

    // Both kinds of id hold their hex digits as a string that is there already.
    [MethodImpl(HotPath.Options)]
    public static void WriteIds(Utf8Buffer buffer, ActivityTraceId trace, ActivitySpanId span)
    {
        buffer.Write(",\"trace_id\":\""u8);
        TextEscaping.WriteAscii(buffer, trace.ToHexString());
        buffer.Write("\",\"span_id\":\""u8);
        TextEscaping.WriteAscii(buffer, span.ToHexString());
        buffer.Write((byte)'"');
    }

    [MethodImpl(HotPath.Options)]
    public static void WriteFlags(Utf8Buffer buffer, ActivityTraceFlags flags)
    {
        if (flags == ActivityTraceFlags.Recorded)
        {
            buffer.Write(",\"trace_flags\":\"01\""u8);
            return;
        }

        buffer.Write(",\"trace_flags\":\""u8);
        Utf8Values.Write(buffer, (byte)flags, "x2");
        buffer.Write((byte)'"');
    }

    private static byte[] IdentityOf(Resource resource)
    {
        var buffer = new Utf8Buffer();
        WriteIdentity(buffer, ",\"service\":"u8, resource, "service.name");
        WriteIdentity(buffer, ",\"service_version\":"u8, resource, "service.version");
        if (!WriteIdentity(buffer, ",\"environment\":"u8, resource, "deployment.environment.name"))
            WriteIdentity(buffer, ",\"environment\":"u8, resource, "deployment.environment");
        WriteIdentity(buffer, ",\"host\":"u8, resource, "host.name");
        buffer.Write(",\"component\":"u8);
        return buffer.Written.ToArray();
    }

    private static bool WriteIdentity(Utf8Buffer buffer, ReadOnlySpan<byte> member, Resource resource, string wanted)
    {
        foreach (var (key, value) in resource.Attributes)
        {
            if (key != wanted) continue;
            buffer.Write(member);
            JsonText.WriteString(buffer, Convert.ToString(value, CultureInfo.InvariantCulture));
            return true;
        }

        return false;
    }
}
