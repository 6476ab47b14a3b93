// C# 12
using System;
using System.Threading;
using System.Threading.Tasks;
using MiniTelemetry;

namespace Catalogue;

/// <summary>Structures: what a method changes is the caller's own.</summary>
public partial struct Structures(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Value("Structures.Change", s => Changed(s, false), s => Changed(s, true)),
        Case.Value("Structures.Look", s => new Structures(s).LookCore(1), s => new Structures(s).Look(1)),
        Case.Value("Structures.Replace", s => Replaced(s, false), s => Replaced(s, true)),
        Case.Async("Structures.LaterAsync", s => new Structures(s).LaterAsyncCore(s.Token), s => new Structures(s).LaterAsync(s.Token)),
        Case.Value("Fixed.Value", s => new Fixed(s).ValueCore(1), s => new Fixed(s).Value(1)),
        Case.Value("Fixed.TagOfItself", s => new Fixed(s).TagOfItselfCore(), s => new Fixed(s).TagOfItself()),
        Case.Value("OnStack.Read", s => Read(s, false), s => Read(s, true)),
        Case.Value("FixedOnStack.Length", s => new FixedOnStack(s, "abc").LengthCore(), s => new FixedOnStack(s, "abc").Length()),
        Case.Value("Note.Value", s => new Note(s).ValueCore(1), s => new Note(s).Value(1)),
        Case.Async("Note.LaterAsync", s => new Note(s).LaterAsyncCore(1, s.Token), s => new Note(s).LaterAsync(1, s.Token)),
        Case.Value("Note.Derived.Value", s => new Note.Derived(s).ValueCore(1), s => ((Note)new Note.Derived(s)).Value(1)),
        Case.Value("Line.Count", s => Counted(s, false), s => Counted(s, true)),
        Case.Forwarded(
            "FixedLine.LaterAsync",
            s => new FixedLine(s).LaterAsyncCore(1).AsTask(),
            s => new FixedLine(s).LaterAsync(1).AsTask()),
    ];

    private int _count;

    [Traced, Timed]
    public partial int Change(int by);

    [Traced, Timed]
    public readonly partial int Look([Tag] int value);

    [Traced]
    public partial void Replace(Script other);

    [Traced, Timed]
    public readonly partial Task<int> LaterAsync(CancellationToken ct);

    internal int ChangeCore(int by)
    {
        _count += by;
        return script.Act() + _count;
    }

    internal readonly int LookCore(int value) => script.Act() + value + _count;

    internal void ReplaceCore(Script other)
    {
        script.Act();
        this = new Structures(other) { _count = 3 };
    }

    internal readonly async Task<int> LaterAsyncCore(CancellationToken ct) => await script.ActAsync();

    private static string Changed(Script script, bool isWrapped)
    {
        var structure = new Structures(script);
        try
        {
            var result = isWrapped ? structure.Change(2) : structure.ChangeCore(2);
            return $"{result} {structure._count}";
        }
        finally
        {
            script.Note($"count {structure._count}");
        }
    }

    private static int Replaced(Script script, bool isWrapped)
    {
        var structure = new Structures(script);
        if (isWrapped)
            structure.Replace(script);
        else
            structure.ReplaceCore(script);
        return structure._count;
    }

    private static (int, int) Read(Script script, bool isWrapped)
    {
        var reader = new OnStack(script, [1, 2, 3]);
        var read = isWrapped ? reader.Read(2) : reader.ReadCore(2);
        return (read, reader.Position);
    }

    private static (int, int) Counted(Script script, bool isWrapped)
    {
        var line = new Line(script, 1);
        return (isWrapped ? line.Count(5) : line.CountCore(5), line.Number);
    }
}

/// <summary>Changes nothing.</summary>
public readonly partial struct Fixed(Script script)
{
    [Tag]
    private int Size => script.Unreadable;

    [Traced, Timed]
    public partial int Value(int value);

    [Traced]
    public partial int TagOfItself();

    internal int ValueCore(int value) => script.Act() + value;

    internal int TagOfItselfCore() => script.Act();
}

/// <summary>Lives on the stack.</summary>
public ref partial struct OnStack(Script script, ReadOnlySpan<int> numbers)
{
    private readonly ReadOnlySpan<int> _numbers = numbers;

    public int Position { get; private set; }

    [Traced, Timed]
    public partial int Read(int count);

    internal int ReadCore(int count)
    {
        Position += count;
        return script.Act() + _numbers[Position];
    }
}

/// <summary>Lives on the stack and changes nothing.</summary>
public readonly ref partial struct FixedOnStack(Script script, string text)
{
    private readonly ReadOnlySpan<char> _text = text;

    [Traced]
    public partial int Length();

    internal int LengthCore() => script.Act() + _text.Length;
}

/// <summary>A record, and one derived from it.</summary>
public partial record Note(Script Script)
{
    [Traced]
    public virtual partial int Value(int value);

    [Traced, Timed]
    public partial Task<int> LaterAsync(int value, CancellationToken ct);

    internal int ValueCore(int value) => Script.Act() + value;

    internal async Task<int> LaterAsyncCore(int value, CancellationToken ct) => await Script.ActAsync() + value;

    /// <summary>A record derived from the one it is nested in: what is generated for the base is in reach.</summary>
    public sealed partial record Derived(Script Script) : Note(Script)
    {
        [Traced(Name = "derived")]
        public override partial int Value(int value);

        internal new int ValueCore(int value) => Script.Act() - value;
    }
}

/// <summary>A record structure.</summary>
public partial record struct Line(Script Script, int Number)
{
    [Traced]
    public partial int Count(int by);

    internal int CountCore(int by)
    {
        Number += by;
        return Script.Act() + Number;
    }
}

/// <summary>A record structure that changes nothing.</summary>
public readonly partial record struct FixedLine(Script Script)
{
    [Traced, Timed]
    public partial ValueTask<int> LaterAsync(int number);

    internal ValueTask<int> LaterAsyncCore(int number) => new(Script.ActAsync());
}
