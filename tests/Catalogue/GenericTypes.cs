// C# 12
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MiniTelemetry;

namespace Catalogue;

/// <summary>Generic types, and types nested in them, several levels deep.</summary>
public partial class Outer<TOuter>(Script script)
    where TOuter : class
{
    internal static readonly Case[] Cases =
    [
        Case.Value("Outer<T>.Value", s => new Outer<string>(s).ValueCore("a"), s => new Outer<string>(s).Value("a")),
        Case.Value("Outer<T>.Static", s => Outer<string>.StaticCore(s, "a"), s => Outer<string>.Static(s, "a")),
        Case.Async(
            "Outer<T>.TaskAsync",
            s => new Outer<string>(s).TaskAsyncCore("a", s.Token),
            s => new Outer<string>(s).TaskAsync("a", s.Token)),
        Case.Value(
            "Outer<T>.Middle<U>.Value",
            s => new Outer<string>.Middle<int>(s).ValueCore("a", 1, 2m),
            s => new Outer<string>.Middle<int>(s).Value("a", 1, 2m)),
        Case.Forwarded(
            "Outer<T>.Middle<U>.Inner.ValueTaskAsync",
            s => new Outer<string>.Middle<int>.Inner(s).ValueTaskAsyncCore("a", 1).AsTask(),
            s => new Outer<string>.Middle<int>.Inner(s).ValueTaskAsync("a", 1).AsTask()),
        Case.Value(
            "Outer<T>.Plain.Innermost<V>.Value",
            s => new Outer<string>.Plain.Innermost<Guid>(s).ValueCore("a", default),
            s => new Outer<string>.Plain.Innermost<Guid>(s).Value("a", default)),
        Case.Sequence(
            "Outer<T>.Structure.Sequence",
            s => new Outer<string>.Structure(s).SequenceCore("a"),
            s => new Outer<string>.Structure(s).Sequence("a")),
        Case.Value("Shadowing<T>.Value", s => new Shadowing<string>(s).ValueCore(1), s => new Shadowing<string>(s).Value(1)),
    ];

    [Traced, Timed]
    public partial TOuter Value(TOuter value);

    [Traced, Timed]
    public static partial TOuter Static(Script script, TOuter value);

    [Traced, Timed]
    public partial Task<TOuter> TaskAsync(TOuter value, CancellationToken ct);

    internal TOuter ValueCore(TOuter value) => script.Act() > 0 ? value : throw script.Failure;

    internal static TOuter StaticCore(Script script, TOuter value) => script.Act() > 0 ? value : throw script.Failure;

    internal async Task<TOuter> TaskAsyncCore(TOuter value, CancellationToken ct) =>
        await script.ActAsync() > 0 ? value : throw script.Failure;

    /// <summary>Generic in generic.</summary>
    public partial class Middle<TMiddle>(Script script)
        where TMiddle : struct
    {
        [Traced]
        public partial (TOuter, TMiddle, TOwn) Value<TOwn>(TOuter outer, TMiddle middle, TOwn own);

        internal (TOuter, TMiddle, TOwn) ValueCore<TOwn>(TOuter outer, TMiddle middle, TOwn own) =>
            script.Act() > 0 ? (outer, middle, own) : default;

        /// <summary>Not generic itself.</summary>
        public readonly partial struct Inner(Script script)
        {
            [Traced]
            public partial ValueTask<TMiddle> ValueTaskAsync(TOuter outer, TMiddle middle);

            internal ValueTask<TMiddle> ValueTaskAsyncCore(TOuter outer, TMiddle middle) => new(CastAsync(script.ActAsync(), middle));

            private static async Task<TMiddle> CastAsync(Task task, TMiddle middle)
            {
                await task;
                return middle;
            }
        }
    }

    /// <summary>Not generic, between two that are.</summary>
    public static partial class Plain
    {
        public sealed partial class Innermost<TInnermost>(Script script)
        {
            [Traced]
            public partial int Value(TOuter outer, TInnermost innermost);

            internal int ValueCore(TOuter outer, TInnermost innermost) => script.Act() + innermost!.GetHashCode();
        }
    }

    /// <summary>A structure whose iterator keeps a copy of it.</summary>
    public partial struct Structure(Script script)
    {
        [Traced]
        public partial IEnumerable<TOuter> Sequence(TOuter value);

        internal readonly IEnumerable<TOuter> SequenceCore(TOuter value)
        {
            foreach (var number in Script.Numbers)
                yield return script.Item(number) > 0 ? value : throw script.Failure;
        }
    }
}

/// <summary>Its method's type parameter has the name of its own.</summary>
public partial class Shadowing<T>(Script script)
{
    [Traced]
#pragma warning disable CS0693 // this is what it is about
    public partial T Value<T>(T value);

    internal T ValueCore<T>(T value) => script.Act() > 0 ? value : throw script.Failure;
#pragma warning restore CS0693
}
