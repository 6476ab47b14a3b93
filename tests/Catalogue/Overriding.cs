// C# 12
#nullable enable
using System.Threading;
using System.Threading.Tasks;
using MiniTelemetry;

namespace Catalogue;

/// <summary>What is declared virtual, or abstract, and overridden, sealed, or hidden.</summary>
public abstract partial class Overridden(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Value("Overridden.Virtual", s => new Left(s).VirtualCore(1), s => new Left(s).Virtual(1)),
        Case.Value("Overriding.Virtual", s => new Overriding(s).VirtualCore(1), s => ((Overridden)new Overriding(s)).Virtual(1)),
        Case.Value("Overriding.Abstract", s => new Overriding(s).AbstractCore(1), s => ((Overridden)new Overriding(s)).Abstract(1)),
        Case.Async(
            "Overriding.SealedAsync",
            s => new Overriding(s).SealedAsyncCore(s.Token),
            s => ((Overridden)new Overriding(s)).SealedAsync(s.Token)),
        Case.Value("Overriding.Hidden", s => new Overriding(s).HiddenCore(), s => new Overriding(s).Hidden()),
        Case.Value("Overridden.Hidden", s => ((Overridden)new Overriding(s)).HiddenCore(), s => ((Overridden)new Overriding(s)).Hidden()),
        Case.Value("Overriding.Generic", s => new Overriding(s).GenericCore("a"), s => ((Overridden)new Overriding(s)).Generic("a")),
        Case.Value("Overriding.Open", s => new Overriding(s).OpenCore(1), s => ((Overridden)new Overriding(s)).Open(1)),
        Case.Value("Overriding.ToString", s => new Overriding(s).ToStringCore(), s => ((object)new Overriding(s)).ToString()),
        Case.Value("Overriding.Equals", s => new Overriding(s).EqualsCore(s), s => ((object)new Overriding(s)).Equals(s)),
        Case.Value("Overriding.GetHashCode", s => new Overriding(s).GetHashCodeCore(), s => ((object)new Overriding(s)).GetHashCode()),
        Case.Value("Overriding.Covariant", s => new Overriding(s).CovariantCore(1), s => ((Overridden)new Overriding(s)).Covariant(1)),
        Case.Value("Overridden.Guarded", s => new Left(s).CallGuarded(1, false), s => new Left(s).CallGuarded(1, true)),
    ];

    protected Script Script => script;

    [Traced, Timed]
    public virtual partial int Virtual(int value);

    public abstract int Abstract(int value);

    public abstract Task<int> SealedAsync(CancellationToken ct);

    [Traced(Name = "hidden below")]
    public partial int Hidden();

    public virtual T Generic<T>(T value)
        where T : class => value;

    public virtual int Open<T>(T value) => 0;

    public virtual object Covariant(int value) => value;

    [Traced]
    protected internal virtual partial int Guarded(int value);

    internal int VirtualCore(int value) => script.Act() + value;

    internal int HiddenCore() => script.Act() + 1;

    internal int GuardedCore(int value) => script.Act() + value;

    private sealed class Left(Script script) : Overridden(script)
    {
        public int CallGuarded(int value, bool isWrapped) => isWrapped ? Guarded(value) : GuardedCore(value);

        public override int Abstract(int value) => 0;

        public override Task<int> SealedAsync(CancellationToken ct) => Task.FromResult(0);
    }
}

/// <summary>Overrides all of it.</summary>
public partial class Overriding(Script script) : Overridden(script)
{
    [Traced, Timed]
    public override partial int Virtual(int value);

    [Traced, Timed]
    public override partial int Abstract(int value);

    [Traced, Timed]
    public sealed override partial Task<int> SealedAsync(CancellationToken ct);

    [Traced, Timed]
    public new partial int Hidden();

    [Traced]
    public override partial T Generic<T>(T value)
        where T : class;

    [Traced]
    public override partial int Open<T>(T value);

    [Traced]
    public override partial string Covariant(int value);

    [Traced]
    public override partial string ToString();

    [Traced]
    public override partial bool Equals(object? obj);

    [Traced]
    public override partial int GetHashCode();

    internal new int VirtualCore(int value) => Script.Act() + (2 * value);

    internal int AbstractCore(int value) => Script.Act() + value;

    internal async Task<int> SealedAsyncCore(CancellationToken ct) => await Script.ActAsync();

    internal new int HiddenCore() => Script.Act() + 2;

    internal T GenericCore<T>(T value)
        where T : class => Script.Act() > 0 ? base.Generic(value) : value;

    internal int OpenCore<T>(T value) => Script.Act() + base.Open(value);

    internal string CovariantCore(int value) => $"{Script.Act()} {base.Covariant(value)}";

    internal string ToStringCore() => $"overriding {Script.Act()}";

    internal bool EqualsCore(object? obj) => Script.Act() > 0 && obj == Script;

    internal int GetHashCodeCore() => Script.Act();
}
