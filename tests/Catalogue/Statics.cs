// C# 12
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MiniTelemetry;

namespace Catalogue;

/// <summary>Static methods, and extensions of a class, a structure, a type parameter, and by reference.</summary>
public static partial class Statics
{
    internal static readonly Case[] Cases =
    [
        Case.Value("Statics.Plain", s => PlainCore(s, s.Token), s => Plain(s, s.Token)),
        Case.Void("Statics.Nothing", s => NothingCore(s), s => Nothing(s)),
        Case.Async("Statics.LaterAsync", s => LaterAsyncCore(s, s.Token), s => LaterAsync(s, s.Token)),
        Case.Value("Statics.OnClass", s => OnClassCore("abc", s, 1), s => "abc".OnClass(s, 1)),
        Case.Value("Statics.OnStructure", s => OnStructureCore(5, s), s => 5.OnStructure(s)),
        Case.Value("Statics.OnAny", s => OnAnyCore(5m, s), s => 5m.OnAny(s)),
        Case.Value("Statics.OnSequence", s => OnSequenceCore(new[] { 1, 2 }, s), s => new[] { 1, 2 }.OnSequence(s)),
        Case.Value("Statics.ByReference", s => Counted(s, false), s => Counted(s, true)),
        Case.Value("Statics.ByReadOnlyReference", s => ByReadOnlyReferenceCore(1.5m, s), s => 1.5m.ByReadOnlyReference(s)),
        Case.Forwarded("Statics.OnTask", s => OnTaskCore(s.ActAsync()), s => s.ActAsync().OnTask()).WithoutSpan(),
        Case.Value("Statics.OnNull", s => OnNullCore(null!, s), s => default(string)!.OnNull(s)),
        Case.Void("Statics.Within.Nested", s => Within.NestedCore(s), s => Within.Nested(s)),
    ];

    [Traced, Timed, Counted, InFlight]
    public static partial int Plain(Script script, CancellationToken ct);

    [Traced, Timed]
    internal static partial void Nothing([Tag("unreadable", "Unreadable")] Script script);

    [Traced, Timed]
    public static partial Task<int> LaterAsync(Script script, CancellationToken ct);

    [Traced]
    public static partial int OnClass(this string text, Script script, int number);

    [Traced]
    public static partial int OnStructure(this int number, Script script);

    [Traced]
    public static partial int OnAny<T>([Tag] this T value, Script script)
        where T : struct;

    [Traced]
    public static partial int OnSequence<T>(this IEnumerable<T> items, Script script);

    [Traced]
    public static partial int ByReference(ref this int counter, Script script);

    [Traced]
    public static partial int ByReadOnlyReference(in this decimal value, Script script);

    [Traced]
    public static partial Task<T> OnTask<T>(this Task<T> task);

    [Traced]
    public static partial int OnNull(this string text, Script script);

    internal static int PlainCore(Script script, CancellationToken ct) => script.Act();

    internal static void NothingCore(Script script) => script.Act();

    internal static async Task<int> LaterAsyncCore(Script script, CancellationToken ct) => await script.ActAsync();

    internal static int OnClassCore(string text, Script script, int number) => script.Act() + text.Length + (10 * number);

    internal static int OnStructureCore(int number, Script script) => script.Act() + number;

    internal static int OnAnyCore<T>(T value, Script script)
        where T : struct => script.Act() + value.GetHashCode();

    internal static int OnSequenceCore<T>(IEnumerable<T> items, Script script) => script.Act() + items.Count();

    internal static int ByReferenceCore(ref int counter, Script script)
    {
        counter++;
        return script.Act();
    }

    internal static int ByReadOnlyReferenceCore(in decimal value, Script script) => script.Act() + (int)value;

    internal static Task<T> OnTaskCore<T>(Task<T> task) => task;

    internal static int OnNullCore(string text, Script script) => text is null ? script.Act() : 0;

    private static int Counted(Script script, bool isWrapped)
    {
        var counter = 1;
        try
        {
            return isWrapped ? counter.ByReference(script) : ByReferenceCore(ref counter, script);
        }
        finally
        {
            script.Note($"counter {counter}");
        }
    }

    /// <summary>A static class in a static class.</summary>
    public static partial class Within
    {
        [Traced]
        public static partial void Nested(Script script);

        internal static void NestedCore(Script script) => script.Act();
    }
}
