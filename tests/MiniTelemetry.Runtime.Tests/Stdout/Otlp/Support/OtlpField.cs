namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;

/// <summary>A field of a message of OTLP.</summary>
/// <param name="Number">Its number on the wire.</param>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Type">A scalar's type, <c>id16</c> or <c>id8</c> for the bytes of an id, <c>enum0..n</c>, or a message's name.</param>
/// <param name="IsRepeated">Whether it is a list.</param>
/// <param name="Group">
/// Of fields of one group at most one is there; such a field, and an optional one, says something with its default value, too.
/// </param>
internal sealed record OtlpField(int Number, string Name, string Type, bool IsRepeated, string? Group)
{
    public bool IsMessage => char.IsUpper(Type[0]);

    /// <summary>Whether it is written, like the 64-bit integers of JSON, as a decimal string.</summary>
    public bool IsDecimalString => Type is "int64" or "uint64" or "fixed64" or "sfixed64";

    public bool IsSigned => Type is "int64" or "sfixed64";

    /// <summary>The largest value of an enum; null for other types.</summary>
    public int? Largest => Type.StartsWith("enum", StringComparison.Ordinal)
        ? int.Parse(Type["enum0..".Length..], System.Globalization.CultureInfo.InvariantCulture)
        : null;
}
