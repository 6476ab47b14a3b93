// C# 12
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MiniTelemetry;

namespace Catalogue;

/// <summary>What a type's attributes reach, and what its methods change of that.</summary>
[Traced, Timed, InFlight, Tag("tier", Value = "gold"), Outcome(Expected = [typeof(TimeoutException)])]
public partial class OnTypes(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Value("OnTypes.Inherits", s => new OnTypes(s).InheritsCore(1), s => new OnTypes(s).Inherits(1)),
        Case.Async("OnTypes.LaterAsync", s => new OnTypes(s).LaterAsyncCore(s.Token), s => new OnTypes(s).LaterAsync(s.Token)),
        Case.Sequence("OnTypes.Items", s => new OnTypes(s).ItemsCore(), s => new OnTypes(s).Items()),
        Case.Void("OnTypes.Own", s => new OnTypes(s).OwnCore(), s => new OnTypes(s).Own()).AsRoot(),
        Case.Void("OnTypes.Expected", s => new OnTypes(s).ExpectedCore(), s => new OnTypes(s).Expected()),
        Case.Void("OnTypes.Enriching", s => new OnTypes(s).EnrichingCore(2), s => new OnTypes(s).Enriching(2)).WithoutSpan(),
        Case.Value("TracedStructure.Value", s => new TracedStructure(s).ValueCore(1), s => new TracedStructure(s).Value(1)),
        Case.Value("ITracedDefaults.Value", s => Of(s).ValueCore(1), s => Of(s).Value(1)),
        Case.Value("TracedRecord.Value", s => new TracedRecord(s).ValueCore(1), s => new TracedRecord(s).Value(1)),
    ];

    [Tag]
    private readonly int _size = 3;

    [Tag(On = Signals.Metrics)]
    private int Unreadable => script.Unreadable;

    public partial int Inherits([Tag] int value);

    public partial Task<int> LaterAsync(CancellationToken ct);

    public partial IEnumerable<int> Items();

    [Traced(Name = "own", Root = true), Counted]
    public partial void Own();

    [Outcome(Expected = [typeof(InvalidOperationException), typeof(OperationCanceledException)])]
    public partial void Expected();

    [Enrich]
    public partial void Enriching([Tag] int value);

    internal int InheritsCore(int value) => script.Act() + value;

    internal async Task<int> LaterAsyncCore(CancellationToken ct) => await script.ActAsync();

    internal IEnumerable<int> ItemsCore()
    {
        foreach (var number in Script.Numbers)
            yield return script.Item(number);
    }

    internal void OwnCore() => script.Act();

    internal void ExpectedCore() => script.Act();

    internal void EnrichingCore(int value) => script.Act();

    private static ITracedDefaults Of(Script script) => new TracedDefaults(script);

    private sealed class TracedDefaults(Script script) : ITracedDefaults
    {
        public Script Script => script;
    }
}

/// <summary>A structure with attributes of its own.</summary>
[Traced, Counted]
public readonly partial struct TracedStructure(Script script)
{
    public partial int Value(int value);

    internal int ValueCore(int value) => script.Act() + value;
}

/// <summary>An interface with attributes of its own.</summary>
[Traced]
public partial interface ITracedDefaults
{
    Script Script { get; }

    public virtual partial int Value(int value);

    internal sealed int ValueCore(int value) => Script.Act() + value;
}

/// <summary>A record with attributes of its own.</summary>
[Traced, Timed(Buckets = [0.1, 1])]
public partial record TracedRecord(Script Script)
{
    public partial int Value(int value);

    internal int ValueCore(int value) => Script.Act() + value;
}
