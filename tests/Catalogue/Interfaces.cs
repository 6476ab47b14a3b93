// C# 12
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MiniTelemetry;

namespace Catalogue;

/// <summary>Interfaces with default bodies; what implements them may take their place.</summary>
public partial interface IDefaults
{
    internal static readonly Case[] Cases =
    [
        Case.Value("IDefaults.Virtual", s => Of(s).VirtualCore(1), s => Of(s).Virtual(1)),
        Case.Value("IDefaults.Sealed", s => Of(s).SealedCore(1), s => Of(s).Sealed(1)),
        Case.Value("IDefaults.Static", s => StaticCore(s), s => Static(s)),
        Case.Async("IDefaults.LaterAsync", s => Of(s).LaterAsyncCore(s.Token), s => Of(s).LaterAsync(s.Token)),
        Case.Value("IDefaults.Generic", s => Of(s).GenericCore("a", 1), s => Of(s).Generic("a", 1)),
        Case.Sequence("IDefaults.Items", s => Of(s).ItemsCore(), s => Of(s).Items()),
        Case.Value("Implementing.Virtual", s => new Implementing(s).VirtualCore(1), s => ((IDefaults)new Implementing(s)).Virtual(1)),
        Case.Value(
            "IOf<T>.Value",
            s => ((IOf<string, int>)new OfText(s)).ValueCore("a"),
            s => ((IOf<string, int>)new OfText(s)).Value("a")),
        Case.Value(
            "IOf<T>.INested.Value",
            s => ((IOf<string, int>.INested)new OfText(s)).ValueCore(),
            s => ((IOf<string, int>.INested)new OfText(s)).Value()),
    ];

    Script Script { get; }

    [Traced, Timed]
    public virtual partial int Virtual(int value);

    [Traced]
    public partial int Sealed(int value);

    [Traced]
    public static partial int Static(Script script);

    [Traced, Timed]
    public virtual partial Task<int> LaterAsync(CancellationToken ct);

    [Traced]
    public virtual partial T Generic<T>(T value, int other)
        where T : class;

    [Traced]
    public virtual partial IEnumerable<int> Items();

    internal sealed int VirtualCore(int value) => Script.Act() + value;

    internal sealed int SealedCore(int value) => Script.Act() + (10 * value);

    internal static int StaticCore(Script script) => script.Act();

    internal sealed async Task<int> LaterAsyncCore(CancellationToken ct) => await Script.ActAsync();

    internal sealed T GenericCore<T>(T value, int other)
        where T : class => Script.Act() + other > 0 ? value : throw Script.Failure;

    internal sealed IEnumerable<int> ItemsCore()
    {
        foreach (var number in Script.Numbers)
            yield return Script.Item(number);
    }

    private static IDefaults Of(Script script) => new Bare(script);

    private sealed class Bare(Script script) : IDefaults
    {
        public Script Script => script;
    }
}

/// <summary>Takes the place of a default body.</summary>
public sealed partial class Implementing(Script script) : IDefaults
{
    public Script Script => script;

    [Traced(Name = "implementing"), Timed]
    public partial int Virtual(int value);

    internal int VirtualCore(int value) => script.Act() - value;
}

/// <summary>Generic, with variance, and one nested in it.</summary>
public partial interface IOf<in TIn, out TOut>
{
    Script Script { get; }

    [Traced]
    public virtual partial int Value(TIn value);

    internal sealed int ValueCore(TIn value) => Script.Act() + (value is string ? 1 : 0);

    partial interface INested
    {
        Script Script { get; }

        [Traced]
        public virtual partial int Value();

        internal sealed int ValueCore() => Script.Act();
    }
}

/// <summary>What the generic interfaces are called on.</summary>
public sealed class OfText(Script script) : IOf<string, int>, IOf<string, int>.INested
{
    public Script Script => script;
}
