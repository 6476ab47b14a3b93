// C# 12
using System;
using System.Collections.Generic;
using System.Threading;
using MiniTelemetry;

namespace Catalogue;

/// <summary>Instance methods that hand over a value, or nothing.</summary>
public partial class Instances(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Void("Instances.Nothing", s => new Instances(s).NothingCore(), s => new Instances(s).Nothing()),
        Case.Void(
            "Instances.Arguments",
            s => new Instances(s).ArgumentsCore(1, 2, "three", s, s.Token),
            s => new Instances(s).Arguments(1, 2, "three", s, s.Token)),
        Case.Value("Instances.Number", s => new Instances(s).NumberCore(1, 2), s => new Instances(s).Number(1, 2)),
        Case.Value("Instances.Text", s => new Instances(s).TextCore("a", "b"), s => new Instances(s).Text("a", "b")),
        Case.Value("Instances.Named", s => new Instances(s).NamedCore((1, 2)).Sum, s => new Instances(s).Named((1, 2)).Sum),
        Case.Value(
            "Instances.Nested tuples",
            s => new Instances(s).PairsCore([(1, "a")])[0].Inner.Text,
            s => new Instances(s).Pairs([(1, "a")])[0].Inner.Text),
        Case.Value("Instances.Late", s => (object)new Instances(s).LateCore(1), s => (object)new Instances(s).Late(1)),
        Case.Value("Instances.LateItems", s => (int)new Instances(s).LateItemsCore(1)[0], s => (int)new Instances(s).LateItems(1)[0]),
        Case.Value("Instances.Maybe", s => new Instances(s).MaybeCore(null), s => new Instances(s).Maybe(null)),
        Case.Value("Instances.Function", s => new Instances(s).FunctionCore(x => x + 1)(2), s => new Instances(s).Function(x => x + 1)(2)),
        Case.Value("Instances.Ordered", s => new Instances(s).OrderedCore(1, 2, 3, 4), s => new Instances(s).Ordered(1, 2, 3, 4)),
        Case.Value("Instances.Overload(int)", s => new Instances(s).OverloadCore(1), s => new Instances(s).Overload(1)),
        Case.Value("Instances.Overload(long)", s => new Instances(s).OverloadCore(1L), s => new Instances(s).Overload(1L)),
        Case.Value("Instances.Overload<T>", s => new Instances(s).OverloadCore("a"), s => new Instances(s).Overload("a")),
        Case.Value("Instances.Deep", s => new Instances(s).DeepCore(3), s => new Instances(s).Deep(3)),
        Case.Value("Instances.Other body", s => new Instances(s).Elsewhere(1), s => new Instances(s).Here(1)),
        Case.Value("Instances.Fluent", s => Same(s, x => x.FluentCore()), s => Same(s, x => x.Fluent())),
        Case.Value(
            "Instances.Tokens",
            s => new Instances(s).TokensCore(default, s.Token, null),
            s => new Instances(s).Tokens(default, s.Token, null)),
        Case.Void("Instances.OnlyCounted", s => new Instances(s).OnlyCountedCore(), s => new Instances(s).OnlyCounted())
            .WithoutSpan(),
        Case.Value("Instances.OnlyTimed", s => new Instances(s).OnlyTimedCore(1), s => new Instances(s).OnlyTimed(1)).WithoutSpan(),
    ];

    [Traced, Timed, Counted]
    public partial void Nothing();

    [Traced, Timed]
    public partial void Arguments(
        [Tag] int first, int second, [Tag("length", "Length")] string third, [Tag("number", "Number")] Script fourth, CancellationToken ct);

    [Traced, Timed]
    public partial int Number([Tag] int left, [Tag(AtStart = true)] int right);

    [Traced]
    public partial string Text(string left, string right);

    [Traced]
    public partial (int Sum, int Difference) Named((int Left, int Right) pair);

    [Traced]
    public partial List<(int Number, (string Text, int Length) Inner)> Pairs(List<(int Number, string Text)> pairs);

    [Traced]
    public partial dynamic Late(dynamic value);

    [Traced]
    public partial List<dynamic> LateItems([Tag] dynamic value);

    [Traced]
    public partial int? Maybe(int? value);

    [Traced]
    public partial Func<int, int> Function(Func<int, int> inner);

    [Traced]
    public partial int Ordered(int a, int b, int c, int d);

    [Traced]
    public partial int Overload(int value);

    [Traced]
    public partial int Overload(long value);

    [Traced]
    public partial int Overload<T>(T value);

    [Traced, Timed]
    public partial int Deep(int depth);

    [Traced(Body = nameof(Elsewhere))]
    public partial int Here(int value);

    [Traced]
    public partial Instances Fluent();

    [Traced, Timed]
    public partial int Tokens(CancellationToken first, CancellationToken second, CancellationToken? third);

    [Counted]
    public partial void OnlyCounted();

    [Timed]
    public partial int OnlyTimed([Tag(On = Signals.Metrics | Signals.Logs)] int value);

    internal void NothingCore() => script.Act();

    internal void ArgumentsCore(int first, int second, string third, Script fourth, CancellationToken ct) =>
        script.Note($"{first} {second} {third} {fourth == script} {ct == script.Token} {script.Act()}");

    internal int NumberCore(int left, int right) => script.Act() + left - right;

    internal string TextCore(string left, string right) => left + script.Act() + right;

    internal (int Sum, int Difference) NamedCore((int Left, int Right) pair) => (script.Act() + pair.Left, pair.Left - pair.Right);

    internal List<(int Number, (string Text, int Length) Inner)> PairsCore(List<(int Number, string Text)> pairs)
    {
        script.Act();
        return pairs.ConvertAll(pair => (pair.Number, (pair.Text + "!", pair.Text.Length)));
    }

    internal dynamic LateCore(dynamic value) => script.Act() + value;

    internal List<dynamic> LateItemsCore(dynamic value) => [script.Act() + value];

    internal int? MaybeCore(int? value) => script.Act() > 0 ? value : 0;

    internal Func<int, int> FunctionCore(Func<int, int> inner)
    {
        var number = script.Act();
        return value => inner(value) + number;
    }

    internal int OrderedCore(int a, int b, int c, int d) => script.Act() + a + (10 * b) + (100 * c) + (1000 * d);

    internal int OverloadCore(int value) => script.Act() + value;

    internal int OverloadCore(long value) => script.Act() + (10 * (int)value);

    internal int OverloadCore<T>(T value) => script.Act() + (value is string ? 100 : 0);

    internal int DeepCore(int depth) => depth == 0 ? script.Act() : Deep(depth - 1) + 1;

    internal int Elsewhere(int value) => script.Act() + value;

    internal Instances FluentCore() => script.Act() > 0 ? this : new Instances(script);

    internal int TokensCore(CancellationToken first, CancellationToken second, CancellationToken? third)
    {
        script.Note($"{first.CanBeCanceled} {second.CanBeCanceled} {third.HasValue}");
        return script.Act();
    }

    internal void OnlyCountedCore() => script.Act();

    internal int OnlyTimedCore(int value) => script.Act() + value;

    private static bool Same(Script script, Func<Instances, Instances> call)
    {
        var instance = new Instances(script);
        return ReferenceEquals(instance, call(instance));
    }
}
