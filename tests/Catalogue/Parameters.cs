// C# 12
using System;
using System.Collections.Generic;
using MiniTelemetry;

namespace Catalogue;

/// <summary>Parameters by reference, of any length, and out of the ordinary.</summary>
public partial class Parameters(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Value("Parameters.Ref", s => Reference(s, false), s => Reference(s, true)),
        Case.Value("Parameters.Out", s => Output(s, false), s => Output(s, true)),
        Case.Value("Parameters.TryGet", s => Tried(s, false), s => Tried(s, true)),
        Case.Value("Parameters.In", s => new Parameters(s).InCore(1.5m, 2), s => new Parameters(s).In(1.5m, 2)),
        Case.Value("Parameters.SeenThroughIn", s => SeenThrough(s, false), s => SeenThrough(s, true)),
        Case.Value("Parameters.RefReadOnly", s => ReadOnly(s, false), s => ReadOnly(s, true)),
        Case.Value("Parameters.ScopedReference", s => Scoped(s, false), s => Scoped(s, true)),
        Case.Value("Parameters.Array", s => new Parameters(s).ArrayCore("a", [1, 2]), s => new Parameters(s).Array("a", 1, 2)),
        Case.Value("Parameters.NoArray", s => new Parameters(s).ArrayCore("a", []), s => new Parameters(s).Array("a")),
        Case.Value("Parameters.Objects", s => new Parameters(s).ObjectsCore([1, "b"]), s => new Parameters(s).Objects(1, "b")),
        Case.Value(
            "Parameters.ByName",
            s => new Parameters(s).ByNameCore(c: 3, a: 1, b: 2),
            s => new Parameters(s).ByName(c: 3, a: 1, b: 2)),
        Case.Value("Parameters.Same twice", s => Twice(s, false), s => Twice(s, true)),
        Case.Value("Parameters.OutOfGeneric", s => OfGeneric(s, false), s => OfGeneric(s, true)),
    ];

    [Traced, Timed]
    public partial int Ref(ref int counter, ref string text);

    [Traced, Timed]
    public partial void Out(out int first, [Tag] out string second);

    [Traced, Timed]
    public partial bool TryGet(string key, [Tag("length", "Length")] out string value);

    [Traced]
    public partial int In([Tag] in decimal value, in long other);

    [Traced]
    public partial int SeenThroughIn(in int seen, ref int written);

    [Traced]
    public partial int RefReadOnly(ref readonly int value);

    [Traced]
    public partial int ScopedReference(scoped ref int value, scoped ReadOnlySpan<int> numbers);

    [Traced]
    public partial int Array([Tag] string name, [Tag("count", "Length")] params int[] numbers);

    [Traced]
    public partial string Objects(params object[] values);

    [Traced]
    public partial int ByName(int a, int b, int c);

    [Traced]
    public partial bool OutOfGeneric<T>(T value, out List<T> list, ref T last);

    internal int RefCore(ref int counter, ref string text)
    {
        counter++;
        text += "!";
        return script.Act() + counter;
    }

    internal void OutCore(out int first, out string second)
    {
        first = 1;
        second = "set before";
        first = script.Act();
        second = "set after";
    }

    internal bool TryGetCore(string key, out string value)
    {
        value = key + script.Act();
        return true;
    }

    internal int InCore(in decimal value, in long other) => script.Act() + (int)value + (int)(10 * other);

    internal int SeenThroughInCore(in int seen, ref int written)
    {
        written += 5;
        return script.Act() + seen;
    }

    internal int RefReadOnlyCore(ref readonly int value) => script.Act() + value;

    internal int ScopedReferenceCore(scoped ref int value, scoped ReadOnlySpan<int> numbers)
    {
        value += numbers.Length;
        return script.Act() + value;
    }

    internal int ArrayCore(string name, int[] numbers) => script.Act() + name.Length + (10 * numbers.Length);

    internal string ObjectsCore(object[] values) => script.Act() + string.Join(' ', values);

    internal int ByNameCore(int a, int b, int c) => script.Act() + a + (10 * b) + (100 * c);

    internal bool OutOfGenericCore<T>(T value, out List<T> list, ref T last)
    {
        last = value;
        list = [value];
        return script.Act() > 0;
    }

    private static (int, string) Reference(Script script, bool isWrapped)
    {
        var (counter, text) = (1, "a");
        try
        {
            var parameters = new Parameters(script);
            return (isWrapped ? parameters.Ref(ref counter, ref text) : parameters.RefCore(ref counter, ref text), text);
        }
        finally
        {
            script.Note($"{counter} {text}");
        }
    }

    private static (int, string) Output(Script script, bool isWrapped)
    {
        var (first, second) = (-1, "unset");
        try
        {
            if (isWrapped)
                new Parameters(script).Out(out first, out second);
            else
                new Parameters(script).OutCore(out first, out second);
            return (first, second);
        }
        finally
        {
            script.Note($"{first} {second}");
        }
    }

    private static (bool, string) Tried(Script script, bool isWrapped)
    {
        var parameters = new Parameters(script);
        var found = isWrapped ? parameters.TryGet("key", out var value) : parameters.TryGetCore("key", out value);
        return (found, value);
    }

    private static int SeenThrough(Script script, bool isWrapped)
    {
        var one = 1;
        var parameters = new Parameters(script);
        return isWrapped ? parameters.SeenThroughIn(in one, ref one) : parameters.SeenThroughInCore(in one, ref one);
    }

    private static int ReadOnly(Script script, bool isWrapped)
    {
        var value = 5;
        var parameters = new Parameters(script);
        return isWrapped ? parameters.RefReadOnly(in value) : parameters.RefReadOnlyCore(in value);
    }

    private static (int, int) Scoped(Script script, bool isWrapped)
    {
        var value = 5;
        var parameters = new Parameters(script);
        return (isWrapped ? parameters.ScopedReference(ref value, [1, 2]) : parameters.ScopedReferenceCore(ref value, [1, 2]), value);
    }

    private static (int, int) Twice(Script script, bool isWrapped)
    {
        var value = 5;
        var parameters = new Parameters(script);
        return (isWrapped ? parameters.ScopedReference(ref value, []) : parameters.ScopedReferenceCore(ref value, []), value);
    }

    private static (bool, string, string) OfGeneric(Script script, bool isWrapped)
    {
        var last = "";
        var parameters = new Parameters(script);
        var isDone = isWrapped
            ? parameters.OutOfGeneric("a", out var list, ref last)
            : parameters.OutOfGenericCore("a", out list, ref last);
        return (isDone, list[0], last);
    }
}
