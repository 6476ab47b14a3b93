using System.Text;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout;

/// <summary>
/// A key that is known by its string object is written as one that is new, counts as the same where its text is the same, and one that is
/// never seen again leaves nothing behind.
/// </summary>
public sealed class KnownKeysTests
{
    private static readonly string[] Keys =
    [
        "known.key", "known key", "known=key", "known\"key", "known\nkey", "known.schlüssel", "known.\ud800", "known.\udc00", "",
        new('k', 128), new('k', 129), new('k', 40_000),
    ];

    public static TheoryData<OutputFormat> Formats() => [OutputFormat.Text, OutputFormat.Json, OutputFormat.Otlp];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_known_key_is_written_as_a_new_one(OutputFormat format)
    {
        var first = Write(format, Keys.Select(static key => new string(key)));
        for (var i = 0; i < 4; i++) Assert.Equal(first, Write(format, Keys));
        Assert.Equal(first, Write(format, Keys.Select(static key => new string(key))));
    }

    [Theory]
    [InlineData(OutputFormat.Json)]
    [InlineData(OutputFormat.Otlp)]
    public void A_known_key_and_the_same_text_as_another_object_are_one(OutputFormat format)
    {
        const string key = "known.twice";
        for (var i = 0; i < 4; i++)
        {
            var once = Write(format, [key]);
            Assert.StartsWith(once[..^1], Write(format, [key, new string(key)]), StringComparison.Ordinal);
            Assert.StartsWith(once[..^1], Write(format, [new string(key), key, key]), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Keys_that_never_come_again_allocate_nothing(OutputFormat format)
    {
        var keys = Enumerable.Range(0, 3000).Select(static i => $"new.key.{i}").ToArray();
        var buffer = new Utf8Buffer();
        WriteTo(buffer, format, keys.AsSpan(0, 10));
        buffer.Truncate(0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 100; i < keys.Length; i += 100)
        {
            WriteTo(buffer, format, keys.AsSpan(i, 10));
            buffer.Truncate(0);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Write(OutputFormat format, IEnumerable<string> keys)
    {
        var buffer = new Utf8Buffer();
        WriteTo(buffer, format, keys.ToArray());
        return Encoding.UTF8.GetString(buffer.Written);
    }

    private static void WriteTo(Utf8Buffer buffer, OutputFormat format, ReadOnlySpan<string> keys)
    {
        AttributeList list = format switch
        {
            OutputFormat.Json => JsonAttributes.Begin(buffer, redaction: null),
            OutputFormat.Otlp => OtlpAttributes.Begin(buffer, redaction: null, "["u8),
            _ => TextAttributes.Begin(buffer, redaction: null),
        };
        foreach (var key in keys) list.AddPassed(key, "v");
        list.End();
    }
}
