// C# 12
using System;
using System.Diagnostics.CodeAnalysis;
using MiniTelemetry;

namespace Catalogue;

/// <summary>Spans and other ref structures, taken and returned.</summary>
public partial class Spans(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Value("Spans.Fill", s => Filled(s, false), s => Filled(s, true)),
        Case.Value("Spans.Sum", s => new Spans(s).SumCore([1, 2]), s => new Spans(s).Sum([1, 2])),
        Case.Value(
            "Spans.Slice",
            s => new Spans(s).SliceCore("abcdef", 1, 3).ToString(),
            s => new Spans(s).Slice("abcdef", 1, 3).ToString()),
        Case.Value("Spans.Writable", s => Written(s, false), s => Written(s, true)),
        Case.Value("Spans.Reader", s => Read(s, false), s => Read(s, true)),
        Case.Value("Spans.Make", s => new Spans(s).MakeCore("abc").Length, s => new Spans(s).Make("abc").Length),
        Case.Value("Spans.ByReference", s => Moved(s, false), s => Moved(s, true)),
        Case.Value("Spans.Scoped", s => new Spans(s).ScopedCore([1], [2, 3]).Length, s => new Spans(s).Scoped([1], [2, 3]).Length),
        Case.Value("Spans.Unscoped", s => Unscoped(s, false), s => Unscoped(s, true)),
    ];

    [Traced, Timed]
    public partial void Fill(Span<int> numbers);

    [Traced]
    public partial int Sum(ReadOnlySpan<int> numbers);

    [Traced, Timed]
    public partial ReadOnlySpan<char> Slice(ReadOnlySpan<char> text, int start, int length);

    [Traced]
    public partial Span<int> Writable(int[] numbers);

    [Traced]
    public partial int Reader(Cursor cursor);

    [Traced]
    public partial Cursor Make(string text);

    [Traced]
    public partial bool ByReference(ref Cursor cursor, out ReadOnlySpan<char> rest);

    [Traced]
    public partial ReadOnlySpan<int> Scoped(scoped ReadOnlySpan<int> first, ReadOnlySpan<int> second);

    [Traced]
    public partial Span<int> Unscoped([UnscopedRef] out int number);

    internal void FillCore(Span<int> numbers) => numbers.Fill(script.Act());

    internal int SumCore(ReadOnlySpan<int> numbers) => script.Act() + numbers.Length;

    internal ReadOnlySpan<char> SliceCore(ReadOnlySpan<char> text, int start, int length) =>
        script.Act() > 0 ? text.Slice(start, length) : default;

    internal Span<int> WritableCore(int[] numbers) => script.Act() > 0 ? numbers.AsSpan(1) : default;

    internal int ReaderCore(Cursor cursor) => script.Act() + cursor.Length;

    internal Cursor MakeCore(string text) => script.Act() > 0 ? new Cursor(text) : default;

    internal bool ByReferenceCore(ref Cursor cursor, out ReadOnlySpan<char> rest)
    {
        rest = cursor.Rest;
        cursor = new Cursor("other");
        return script.Act() > 0;
    }

    internal ReadOnlySpan<int> ScopedCore(scoped ReadOnlySpan<int> first, ReadOnlySpan<int> second) =>
        script.Act() + first.Length > 0 ? second : default;

    internal Span<int> UnscopedCore([UnscopedRef] out int number)
    {
        number = script.Act();
        return new Span<int>(ref number);
    }

    private static string Filled(Script script, bool isWrapped)
    {
        Span<int> numbers = stackalloc int[3];
        if (isWrapped)
            new Spans(script).Fill(numbers);
        else
            new Spans(script).FillCore(numbers);
        return string.Join(' ', numbers.ToArray());
    }

    private static int Written(Script script, bool isWrapped)
    {
        var numbers = new[] { 1, 2 };
        var spans = new Spans(script);
        var writable = isWrapped ? spans.Writable(numbers) : spans.WritableCore(numbers);
        writable[0] = 9;
        return numbers[1];
    }

    private static int Read(Script script, bool isWrapped)
    {
        var spans = new Spans(script);
        return isWrapped ? spans.Reader(new Cursor("abc")) : spans.ReaderCore(new Cursor("abc"));
    }

    private static (bool, int, int) Moved(Script script, bool isWrapped)
    {
        var cursor = new Cursor("abc");
        var spans = new Spans(script);
        var moved = isWrapped ? spans.ByReference(ref cursor, out var rest) : spans.ByReferenceCore(ref cursor, out rest);
        return (moved, rest.Length, cursor.Length);
    }

    private static int Unscoped(Script script, bool isWrapped)
    {
        var spans = new Spans(script);
        var span = isWrapped ? spans.Unscoped(out var number) : spans.UnscopedCore(out number);
        span[0]++;
        return number;
    }
}

/// <summary>A ref structure of the catalogue's own.</summary>
public readonly ref struct Cursor(ReadOnlySpan<char> text)
{
    public ReadOnlySpan<char> Rest { get; } = text;

    public int Length => Rest.Length;
}
