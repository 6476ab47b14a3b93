// C# 12
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using MiniTelemetry;

namespace Catalogue;

/// <summary>A type parameter with each constraint there is.</summary>
public partial class GenericMethods(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Value("GenericMethods.Any(int)", s => new GenericMethods(s).AnyCore(1), s => new GenericMethods(s).Any(1)),
        Case.Value("GenericMethods.Any(string)", s => new GenericMethods(s).AnyCore("a"), s => new GenericMethods(s).Any("a")),
        Case.Value("GenericMethods.Class", s => new GenericMethods(s).ClassCore("a"), s => new GenericMethods(s).Class("a")),
        Case.Value("GenericMethods.Structure", s => new GenericMethods(s).StructureCore(1m), s => new GenericMethods(s).Structure(1m)),
        Case.Value(
            "GenericMethods.Unmanaged",
            s => new GenericMethods(s).UnmanagedCore((1, 2L)),
            s => new GenericMethods(s).Unmanaged((1, 2L))),
        Case.Value("GenericMethods.NotNull", s => new GenericMethods(s).NotNullCore("a"), s => new GenericMethods(s).NotNull("a")),
        Case.Value(
            "GenericMethods.New",
            s => new GenericMethods(s).NewCore<List<int>>().Count,
            s => new GenericMethods(s).New<List<int>>().Count),
        Case.Value("GenericMethods.Interface", s => new GenericMethods(s).InterfaceCore(3, 4), s => new GenericMethods(s).Interface(3, 4)),
        Case.Value(
            "GenericMethods.Base",
            s => new GenericMethods(s).BaseCore(new StringReader("a")),
            s => new GenericMethods(s).Base(new StringReader("a"))),
        Case.Value(
            "GenericMethods.OfEachOther",
            s => new GenericMethods(s).OfEachOtherCore<object, string>("a"),
            s => new GenericMethods(s).OfEachOther<object, string>("a")),
        Case.Value(
            "GenericMethods.Enumeration",
            s => new GenericMethods(s).EnumerationCore(DayOfWeek.Friday),
            s => new GenericMethods(s).Enumeration(DayOfWeek.Friday)),
        Case.Value(
            "GenericMethods.Delegate",
            s => new GenericMethods(s).DelegateCore<Action>(s.Open),
            s => new GenericMethods(s).Delegate<Action>(s.Open)),
        Case.Value(
            "GenericMethods.Several",
            s => new GenericMethods(s).SeveralCore<List<int>, int>(5),
            s => new GenericMethods(s).Several<List<int>, int>(5)),
        Case.Value("GenericMethods.Static", s => StaticCore(s, new[] { 1L }), s => Static(s, new[] { 1L })),
        Case.Async(
            "GenericMethods.TaskAsync",
            s => new GenericMethods(s).TaskAsyncCore("a", s.Token),
            s => new GenericMethods(s).TaskAsync("a", s.Token)),
        Case.Forwarded(
            "GenericMethods.ValueTaskAsync",
            s => new GenericMethods(s).ValueTaskAsyncCore(1.5).AsTask(),
            s => new GenericMethods(s).ValueTaskAsync(1.5).AsTask()),
        Case.Sequence("GenericMethods.Sequence", s => new GenericMethods(s).SequenceCore(8), s => new GenericMethods(s).Sequence(8)),
    ];

    [Traced, Timed]
    public partial T Any<T>([Tag] T value);

    [Traced]
    public partial T Class<T>(T value)
        where T : class;

    [Traced]
    public partial T Structure<T>(T value)
        where T : struct;

    [Traced]
    public partial T Unmanaged<T>(T value)
        where T : unmanaged;

    [Traced]
    public partial T NotNull<T>(T value)
        where T : notnull;

    [Traced]
    public partial T New<T>()
        where T : new();

    [Traced]
    public partial int Interface<T>(T left, T right)
        where T : IComparable<T>, IEquatable<T>;

    [Traced]
    public partial int Base<T>([Tag] T reader)
        where T : TextReader;

    [Traced]
    public partial TBase OfEachOther<TBase, TDerived>(TDerived value)
        where TDerived : TBase;

    [Traced]
    public partial string Enumeration<T>([Tag] T value)
        where T : struct, Enum;

    [Traced]
    public partial bool Delegate<T>(T value)
        where T : Delegate;

    [Traced]
    public partial int Several<TList, TItem>(TItem item)
        where TList : class, IList<TItem>, new()
        where TItem : struct, IComparable<TItem>;

    [Traced]
    public static partial T Static<T>(Script script, T[] items);

    [Traced, Timed]
    public partial Task<T> TaskAsync<T>(T value, CancellationToken ct);

    [Traced, Timed]
    public partial ValueTask<T> ValueTaskAsync<T>(T value);

    [Traced, Timed]
    public partial IEnumerable<T> Sequence<T>(T item);

    internal T AnyCore<T>(T value) => script.Act() > 0 ? value : default!;

    internal T ClassCore<T>(T value)
        where T : class => script.Act() > 0 ? value : throw script.Failure;

    internal T StructureCore<T>(T value)
        where T : struct => script.Act() > 0 ? value : default;

    internal T UnmanagedCore<T>(T value)
        where T : unmanaged => script.Act() > 0 ? value : default;

    internal T NotNullCore<T>(T value)
        where T : notnull => script.Act() > 0 ? value : throw script.Failure;

    internal T NewCore<T>()
        where T : new() => script.Act() > 0 ? new T() : throw script.Failure;

    internal int InterfaceCore<T>(T left, T right)
        where T : IComparable<T>, IEquatable<T> => script.Act() + left.CompareTo(right);

    internal int BaseCore<T>(T reader)
        where T : TextReader => script.Act() + reader.Read();

    internal TBase OfEachOtherCore<TBase, TDerived>(TDerived value)
        where TDerived : TBase => script.Act() > 0 ? value : throw script.Failure;

    internal string EnumerationCore<T>(T value)
        where T : struct, Enum => script.Act() + value.ToString();

    internal bool DelegateCore<T>(T value)
        where T : Delegate => script.Act() > 0 && ReferenceEquals(value.Target, script);

    internal int SeveralCore<TList, TItem>(TItem item)
        where TList : class, IList<TItem>, new()
        where TItem : struct, IComparable<TItem> => script.Act() + new TList { item }.Count;

    internal static T StaticCore<T>(Script script, T[] items) => items[script.Act() - 42];

    internal async Task<T> TaskAsyncCore<T>(T value, CancellationToken ct) => await script.ActAsync() > 0 ? value : throw script.Failure;

    internal ValueTask<T> ValueTaskAsyncCore<T>(T value) => new(CastAsync(script.ActAsync(), value));

    internal IEnumerable<T> SequenceCore<T>(T item)
    {
        foreach (var number in Script.Numbers)
            yield return script.Item(number) > 0 ? item : throw script.Failure;
    }

    private static async Task<T> CastAsync<T>(Task task, T value)
    {
        await task;
        return value;
    }
}
