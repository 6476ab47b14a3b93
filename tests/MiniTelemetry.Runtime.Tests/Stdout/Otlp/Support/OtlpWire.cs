using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;

/// <summary>Reads a message of OTLP in protobuf by its definition, and gives it as OTLP/JSON has it.</summary>
internal static class OtlpWire
{
    public static JsonElement Read(byte[] bytes, string message) => OtlpLines.Parse(ReadMessage(bytes, message).ToJsonString());

    private static JsonObject ReadMessage(ReadOnlySpan<byte> bytes, string message)
    {
        var result = new JsonObject();
        var fields = OtlpMessages.FieldsOf(message);
        while (!bytes.IsEmpty)
        {
            var tag = ReadVarint(ref bytes);
            var field = fields.SingleOrDefault(field => field.Number == (int)(tag >> 3));
            Assert.True(field is not null, $"{message} has no field {tag >> 3}");
            ReadField(result, field!, (int)(tag & 7), ref bytes);
        }

        return result;
    }

    private static void ReadField(JsonObject result, OtlpField field, int wireType, ref ReadOnlySpan<byte> bytes)
    {
        if (wireType != 2)
        {
            Put(result, field, ReadScalar(field, wireType, ref bytes));
            return;
        }

        var length = (int)ReadVarint(ref bytes);
        var content = bytes[..length];
        bytes = bytes[length..];
        if (field.IsMessage) Put(result, field, ReadMessage(content, field.Type));
        else if (field.Type is "string") Put(result, field, Encoding.UTF8.GetString(content));
        else if (field.Type is "bytes") Put(result, field, Convert.ToBase64String(content));
        else if (field.Type is "id8" or "id16") Put(result, field, Convert.ToHexStringLower(content));
        else ReadPacked(result, field, content);
    }

    private static void ReadPacked(JsonObject result, OtlpField field, ReadOnlySpan<byte> content)
    {
        var wireType = field.Type is "fixed64" or "sfixed64" or "double" ? 1 : field.Type == "fixed32" ? 5 : 0;
        while (!content.IsEmpty) Put(result, field, ReadScalar(field, wireType, ref content));
    }

    private static void Put(JsonObject result, OtlpField field, JsonNode value)
    {
        if (!field.IsRepeated) result[field.Name] = value;
        else if (result[field.Name] is JsonArray list) list.Add(value);
        else result[field.Name] = new JsonArray(value);
    }

    private static JsonNode ReadScalar(OtlpField field, int wireType, ref ReadOnlySpan<byte> bytes)
    {
        var bits = wireType switch
        {
            0 => ReadVarint(ref bytes),
            1 => ReadFixed64(ref bytes),
            5 => ReadFixed32(ref bytes),
            _ => throw new InvalidDataException($"wire type {wireType}"),
        };
        return field.Type switch
        {
            "bool" => bits != 0,
            "double" => OfDouble(BitConverter.UInt64BitsToDouble(bits)),
            "sint32" => (int)(bits >> 1) ^ -(int)(bits & 1),
            "int64" or "sfixed64" => FormattableString.Invariant($"{(long)bits}"),
            "uint64" or "fixed64" => FormattableString.Invariant($"{bits}"),
            _ => (long)bits,
        };
    }

    private static JsonNode OfDouble(double value) =>
        double.IsFinite(value) ? value : value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ulong ReadVarint(ref ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[0];
            bytes = bytes[1..];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
    }

    private static ulong ReadFixed64(ref ReadOnlySpan<byte> bytes)
    {
        var value = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        bytes = bytes[8..];
        return value;
    }

    private static ulong ReadFixed32(ref ReadOnlySpan<byte> bytes)
    {
        var value = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        bytes = bytes[4..];
        return value;
    }
}
