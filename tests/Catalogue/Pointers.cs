// C# 12
using MiniTelemetry;

namespace Catalogue;

/// <summary>Pointers, to data and to functions.</summary>
public unsafe partial class Pointers(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Value("Pointers.Write", s => Written(s, false), s => Written(s, true)),
        Case.Value("Pointers.Step", s => Stepped(s, false), s => Stepped(s, true)),
        Case.Value("Pointers.Call", s => new Pointers(s).CallCore(&Twice, 4), s => new Pointers(s).Call(&Twice, 4)),
        Case.Value("Pointers.Generic", s => Generic(s, false), s => Generic(s, true)),
        Case.Value("Pointers.Function", s => new Pointers(s).FunctionCore()(4), s => new Pointers(s).Function()(4)),
    ];

    [Traced, Timed]
    public partial void Write(int* target, [Tag] int value);

    [Traced]
    public partial int* Step(int* from, nint by);

    [Traced]
    public partial int Call(delegate*<int, int> function, int value);

    [Traced]
    public partial T* Generic<T>(T* value)
        where T : unmanaged;

    [Traced]
    public partial delegate*<int, int> Function();

    internal void WriteCore(int* target, int value) => *target = script.Act() + value;

    internal int* StepCore(int* from, nint by) => script.Act() > 0 ? from + by : from;

    internal int CallCore(delegate*<int, int> function, int value) => script.Act() + function(value);

    internal T* GenericCore<T>(T* value)
        where T : unmanaged => script.Act() > 0 ? value : null;

    internal delegate*<int, int> FunctionCore() => script.Act() > 0 ? &Twice : null;

    private static int Twice(int value) => 2 * value;

    private static int Written(Script script, bool isWrapped)
    {
        var target = 0;
        if (isWrapped)
            new Pointers(script).Write(&target, 3);
        else
            new Pointers(script).WriteCore(&target, 3);
        return target;
    }

    private static int Stepped(Script script, bool isWrapped)
    {
        var numbers = stackalloc[] { 1, 2, 3 };
        var pointers = new Pointers(script);
        return *(isWrapped ? pointers.Step(numbers, 2) : pointers.StepCore(numbers, 2));
    }

    private static bool Generic(Script script, bool isWrapped)
    {
        var value = 1.5;
        var pointers = new Pointers(script);
        return (isWrapped ? pointers.Generic(&value) : pointers.GenericCore(&value)) == &value;
    }
}
