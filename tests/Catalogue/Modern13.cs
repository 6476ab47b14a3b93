// C# 13
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using MiniTelemetry;

namespace Catalogue;

/// <summary>What C# 13 brought: collections as params, type parameters that may be ref structures, spans in async methods.</summary>
public partial class Modern13(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Value("Modern13.Span", s => new Modern13(s).SpanCore("a", [1, 2, 3]), s => new Modern13(s).Span("a", 1, 2, 3)),
        Case.Value("Modern13.No span", s => new Modern13(s).SpanCore("a", []), s => new Modern13(s).Span("a")),
        Case.Value("Modern13.List", s => new Modern13(s).ListCore([1, 2]), s => new Modern13(s).List(1, 2)),
        Case.Value("Modern13.Sequence", s => new Modern13(s).SequenceCore(["a", "b"]), s => new Modern13(s).Sequence("a", "b")),
        Case.Value(
            "Modern13.Any",
            s => new Modern13(s).AnyCore<ReadOnlySpan<char>>("abc"),
            s => new Modern13(s).Any<ReadOnlySpan<char>>("abc")),
        Case.Value(
            "Modern13.Same",
            s => new Modern13(s).SameCore<ReadOnlySpan<char>>("abc").Length,
            s => new Modern13(s).Same<ReadOnlySpan<char>>("abc").Length),
        Case.Value("Modern13.Sized", s => new Modern13(s).SizedCore(new Sized("abc")), s => new Modern13(s).Sized(new Sized("abc"))),
        Case.Async("Modern13.SpanAsync", s => new Modern13(s).SpanAsyncCore([1, 2]), s => new Modern13(s).SpanAsync([1, 2])),
        Case.Sequence("Modern13.Unsafe", s => new Modern13(s).UnsafeCore(), s => new Modern13(s).Unsafe()),
        Case.Value(
            "OfAny<T>.Value",
            s => new OfAny<ReadOnlySpan<int>>(s).ValueCore([1, 2]).Length,
            s => new OfAny<ReadOnlySpan<int>>(s).Value([1, 2]).Length),
        Case.Value("Sized.Twice", s => new Sized("abc").TwiceCore(s), s => new Sized("abc").Twice(s)),
    ];

    [Traced, Timed]
    public partial int Span([Tag] string name, params ReadOnlySpan<int> numbers);

    [Traced]
    public partial int List(params List<int> numbers);

    [Traced]
    public partial string Sequence(params IEnumerable<string> texts);

    [Traced]
    public partial int Any<T>(scoped T value)
        where T : allows ref struct;

    [Traced, Timed]
    public partial T Same<T>(T value)
        where T : struct, allows ref struct;

    [Traced]
    public partial int Sized<T>(T value)
        where T : ISized, allows ref struct;

    [Traced]
    public partial Task<int> SpanAsync(int[] numbers);

    [Traced]
    public partial IEnumerable<int> Unsafe();

    internal int SpanCore(string name, params ReadOnlySpan<int> numbers) => script.Act() + name.Length + (10 * numbers.Length);

    internal int ListCore(params List<int> numbers) => script.Act() + numbers.Count;

    internal string SequenceCore(params IEnumerable<string> texts) => script.Act() + string.Concat(texts);

    internal int AnyCore<T>(scoped T value)
        where T : allows ref struct => script.Act();

    internal T SameCore<T>(T value)
        where T : struct, allows ref struct => script.Act() > 0 ? value : throw script.Failure;

    internal int SizedCore<T>(T value)
        where T : ISized, allows ref struct => script.Act() + value.Size;

    internal async Task<int> SpanAsyncCore(int[] numbers)
    {
        Span<int> first = numbers.AsSpan(0, 1);
        first[0] = 5;
        return await script.ActAsync() + numbers[0];
    }

    internal IEnumerable<int> UnsafeCore()
    {
        foreach (var number in Script.Numbers)
        {
            unsafe
            {
                fixed (int* first = Script.Numbers)
                    _ = *first + number;
            }

            yield return script.Item(number);
        }
    }
}

/// <summary>What a ref structure implements.</summary>
public interface ISized
{
    int Size { get; }
}

/// <summary>A ref structure that implements an interface.</summary>
public readonly ref partial struct Sized(ReadOnlySpan<char> text) : ISized
{
    public int Size { get; } = text.Length;

    [Traced]
    public partial int Twice(Script script);

    internal int TwiceCore(Script script) => script.Act() + (2 * Size);
}

/// <summary>A type of anything.</summary>
public partial class OfAny<T>(Script script)
    where T : allows ref struct
{
    [Traced]
    public partial T Value(T value);

    internal T ValueCore(T value) => script.Act() > 0 ? value : throw script.Failure;
}
