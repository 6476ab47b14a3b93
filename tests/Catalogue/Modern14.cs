// C# 14
#nullable enable
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using MiniTelemetry;

namespace Catalogue;

/// <summary>What C# 14 brought: extension blocks beside instrumented methods, spans of their own accord, fields of properties.</summary>
public static partial class Modern14
{
    internal static readonly Case[] Cases =
    [
        Case.Value("Modern14.OnSpan", s => OnSpanCore(Script.Numbers, s), s => Script.Numbers.OnSpan(s)),
        Case.Value("Modern14.Measure", s => s.MeasureAll("abc", false), s => s.MeasureAll("abc", true)),
        Case.Value("Modern14.Name", s => NameCore(s, typeof(List<>)), s => Name(s, typeof(List<>))),
        Case.Value("Holding.Take", s => new Holding(s).TakeCore(null), s => new Holding(s).Take(null)),
        Case.Async("Holding.TakeAsync", s => new Holding(s).TakeAsyncCore(3), s => new Holding(s).TakeAsync(3)),
    ];

    extension(Script script)
    {
        /// <summary>A member of an extension block, which cannot be partial, calls what is instrumented.</summary>
        public int MeasureAll(string text, bool isWrapped) => isWrapped ? Measure(script, text) : MeasureCore(script, text);
    }

    [Traced]
    public static partial int OnSpan(this ReadOnlySpan<int> numbers, Script script);

    [Traced]
    public static partial int Measure(Script script, [Tag("length", "Length")] string text);

    [Traced]
    public static partial string Name(Script script, [Tag] Type type);

    internal static int OnSpanCore(ReadOnlySpan<int> numbers, Script script) => script.Act() + numbers.Length;

    internal static int MeasureCore(Script script, string text) => script.Act() + text.Length;

    internal static string NameCore(Script script, Type type) => script.Act() + nameof(List<>) + type.Name;
}

/// <summary>Its tagged property has a field of its own.</summary>
public partial class Holding(Script script)
{
    [Tag]
    private int Held { get => field; set => field = Math.Max(field, value); }

    [Traced]
    public partial int Take(Holding? other);

    [Traced, Timed]
    public partial Task<int> TakeAsync(int value);

    internal int TakeCore(Holding? other)
    {
        other?.Held = 5;
        return script.Act() + Held;
    }

    internal async Task<int> TakeAsyncCore(int value)
    {
        Held = value;
        return await script.ActAsync() + Held;
    }
}
