// C# 12
using System.Runtime.CompilerServices;
using MiniTelemetry;

namespace Catalogue;

/// <summary>Methods that return a reference: the caller writes to, or reads from, the very same storage.</summary>
public partial class References(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Value("References.ToItem", s => Written(s, false), s => Written(s, true)),
        Case.Value("References.ToReadOnly", s => Watched(s, false), s => Watched(s, true)),
        Case.Value("References.ToArgument", s => Argument(s, false), s => Argument(s, true)),
        Case.Value("References.ToStatic", s => Static(s, false), s => Static(s, true)),
        Case.Value("References.ToGeneric", s => Generic(s, false), s => Generic(s, true)),
        Case.Value("References.ToNothing", s => Nothing(s, false), s => Nothing(s, true)),
    ];

    private static int s_shared;
    private readonly int[] _items = [1, 2, 3];

    [Traced, Timed]
    public partial ref int ToItem([Tag] int index);

    [Traced, Timed]
    public partial ref readonly int ToReadOnly(int index);

    [Traced]
    public partial ref string ToArgument(ref string first, ref string second);

    [Traced]
    public static partial ref int ToStatic(Script script);

    [Traced]
    public partial ref T ToGeneric<T>(T[] items, int index);

    [Traced]
    public partial ref int ToNothing();

    internal ref int ToItemCore(int index)
    {
        script.Act();
        return ref _items[index];
    }

    internal ref readonly int ToReadOnlyCore(int index)
    {
        script.Act();
        return ref _items[index];
    }

    internal ref string ToArgumentCore(ref string first, ref string second)
    {
        if (script.Act() > 0)
            return ref second;
        return ref first;
    }

    internal static ref int ToStaticCore(Script script)
    {
        script.Act();
        return ref s_shared;
    }

    internal ref T ToGenericCore<T>(T[] items, int index)
    {
        script.Act();
        return ref items[index];
    }

    internal ref int ToNothingCore()
    {
        script.Act();
        return ref Unsafe.NullRef<int>();
    }

    private static int Written(Script script, bool isWrapped)
    {
        var references = new References(script);
        ref var item = ref isWrapped ? ref references.ToItem(1) : ref references.ToItemCore(1);
        item = 99;
        return references._items[1];
    }

    private static int Watched(Script script, bool isWrapped)
    {
        var references = new References(script);
        ref readonly var item = ref isWrapped ? ref references.ToReadOnly(2) : ref references.ToReadOnlyCore(2);
        references._items[2] = 77;
        return item;
    }

    private static (string, string) Argument(Script script, bool isWrapped)
    {
        var (first, second) = ("a", "b");
        var references = new References(script);
        ref var chosen = ref isWrapped
            ? ref references.ToArgument(ref first, ref second)
            : ref references.ToArgumentCore(ref first, ref second);
        chosen = "chosen";
        return (first, second);
    }

    private static bool Static(Script script, bool isWrapped)
    {
        ref var shared = ref isWrapped ? ref ToStatic(script) : ref ToStaticCore(script);
        return Unsafe.AreSame(ref shared, ref s_shared);
    }

    private static string Generic(Script script, bool isWrapped)
    {
        var items = new[] { "a", "b" };
        var references = new References(script);
        ref var item = ref isWrapped ? ref references.ToGeneric(items, 1) : ref references.ToGenericCore(items, 1);
        item = "written";
        return items[1];
    }

    private static bool Nothing(Script script, bool isWrapped)
    {
        var references = new References(script);
        return Unsafe.IsNullRef(ref isWrapped ? ref references.ToNothing() : ref references.ToNothingCore());
    }
}
