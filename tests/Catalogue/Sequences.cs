// C# 12
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using MiniTelemetry;

namespace Catalogue;

/// <summary>Iterators of each kind, and sequences that are handed on.</summary>
public partial class Sequences(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Sequence("Sequences.Items", s => new Sequences(s).ItemsCore(1), s => new Sequences(s).Items(1)),
        Case.Sequence("Sequences.Enumerator", s => new Sequences(s).EnumeratorCore(), s => new Sequences(s).Enumerator()),
        Case.Sequence("Sequences.Untyped", s => new Sequences(s).UntypedCore(), s => new Sequences(s).Untyped()),
        Case.Sequence(
            "Sequences.UntypedEnumerator",
            s => new Sequences(s).UntypedEnumeratorCore(),
            s => new Sequences(s).UntypedEnumerator()),
        Case.Sequence("Sequences.Static", s => StaticCore(s), s => Static(s)),
        Case.Sequence("Sequences.Nested", s => new Sequences(s).NestedCore(), s => new Sequences(s).Nested()),
        Case.Sequence("Sequences.HandedOn", s => new Sequences(s).HandedOnCore(), s => new Sequences(s).HandedOn()).WithoutSpan(),
        Case.Value("Sequences.List", s => new Sequences(s).ListCore(3).Sum(), s => new Sequences(s).List(3).Sum()),
        Case.Value("Sequences.Kept", s => Kept(s, false), s => Kept(s, true)),
    ];

    private readonly List<int> _kept = [1, 2];

    [Traced, Timed, Counted]
    public partial IEnumerable<int> Items([Tag] int from);

    [Traced, Timed]
    public partial IEnumerator<int> Enumerator();

    [Traced]
    public partial IEnumerable Untyped();

    [Traced]
    public partial IEnumerator UntypedEnumerator();

    [Traced]
    public static partial IEnumerable<int> Static([Tag("unreadable", "Unreadable")] Script script);

    [Traced]
    public partial IEnumerable<int> Nested();

    [Traced]
    public partial IEnumerable<int> HandedOn();

    [Traced]
    public partial IReadOnlyList<int> List(int count);

    [Traced]
    public partial IEnumerable<int> SameList();

    internal IEnumerable<int> ItemsCore(int from)
    {
        try
        {
            foreach (var number in Script.Numbers)
                yield return script.Item(number) + from;
        }
        finally
        {
            script.CleanUp();
        }
    }

    internal IEnumerator<int> EnumeratorCore()
    {
        try
        {
            foreach (var number in Script.Numbers)
                yield return script.Item(number);
        }
        finally
        {
            script.CleanUp();
        }
    }

    internal IEnumerable UntypedCore()
    {
        foreach (var number in Script.Numbers)
            yield return script.Item(number);
    }

    internal IEnumerator UntypedEnumeratorCore()
    {
        foreach (var number in Script.Numbers)
            yield return script.Item(number);
    }

    internal static IEnumerable<int> StaticCore(Script script)
    {
        foreach (var number in Script.Numbers)
            yield return script.Item(number);
    }

    internal IEnumerable<int> NestedCore()
    {
        foreach (var number in Items(0))
            yield return number;
    }

    internal IEnumerable<int> HandedOnCore()
    {
        script.Check();
        return ItemsCore(2);
    }

    internal IReadOnlyList<int> ListCore(int count) => Enumerable.Range(script.Act(), count).ToList();

    internal IEnumerable<int> SameListCore()
    {
        script.Act();
        return _kept;
    }

    private static bool Kept(Script script, bool isWrapped)
    {
        var sequences = new Sequences(script);
        return (isWrapped ? sequences.SameList() : sequences.SameListCore()) == sequences._kept;
    }
}
