// C# 12
using System.Threading.Tasks;
using Catalogue;
using MiniTelemetry;

/// <summary>In no namespace.</summary>
public partial class InNoNamespace(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Value("InNoNamespace.Value", s => new InNoNamespace(s).ValueCore(1), s => new InNoNamespace(s).Value(1)),
        Case.Async("InNoNamespace.LaterAsync", s => new InNoNamespace(s).LaterAsyncCore(), s => new InNoNamespace(s).LaterAsync()),
        Case.Value("InNoNamespace.Nested<T>.Value", s => new Nested<int>(s).ValueCore(1), s => new Nested<int>(s).Value(1)),
        Case.Void("InNoNamespace.Hidden", s => new InNoNamespace(s).HiddenCore(), s => new InNoNamespace(s).Hidden()),
    ];

    [Traced, Timed]
    public partial int Value(int value);

    [Traced, Timed]
    public partial Task LaterAsync();

    [Traced]
    partial void Hidden();

    internal int ValueCore(int value) => script.Act() + value;

    internal async Task LaterAsyncCore() => await script.ActAsync();

    internal void HiddenCore() => script.Act();

    public partial class Nested<T>(Script script)
    {
        [Traced]
        public partial T Value(T value);

        internal T ValueCore(T value) => script.Act() > 0 ? value : throw script.Failure;
    }
}
