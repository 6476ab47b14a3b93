// C# 12
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using MiniTelemetry;

namespace Catalogue;

/// <summary>Value tasks: of async methods, of tasks, of sources that can be asked once.</summary>
[SuppressMessage("Reliability", "CA2012", Justification = "A caller may do that.")]
public partial class ValueTasks(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Async("ValueTasks.PlainAsync", s => new ValueTasks(s).PlainAsyncCore(s.Token).AsTask(), s => new ValueTasks(s).PlainAsync(s.Token).AsTask()),
        Case.Async("ValueTasks.OfAsync", s => new ValueTasks(s).OfAsyncCore(1, s.Token).AsTask(), s => new ValueTasks(s).OfAsync(1, s.Token).AsTask()),
        Case.Async("ValueTasks.PooledAsync", s => new ValueTasks(s).PooledAsyncCore().AsTask(), s => new ValueTasks(s).PooledAsync().AsTask()).FromSource(),
        Case.Async("ValueTasks.PooledOfAsync", s => new ValueTasks(s).PooledOfAsyncCore().AsTask(), s => new ValueTasks(s).PooledOfAsync().AsTask()).FromSource(),
        Case.Forwarded("ValueTasks.OfTask", s => new ValueTasks(s).OfTaskCore().AsTask(), s => new ValueTasks(s).OfTask().AsTask()),
        Case.Forwarded("ValueTasks.OfTaskOf", s => new ValueTasks(s).OfTaskOfCore(s).AsTask(), s => new ValueTasks(s).OfTaskOf(s).AsTask()),
        Case.Forwarded("ValueTasks.OfSource", s => new ValueTasks(s).OfSourceCore().AsTask(), s => new ValueTasks(s).OfSource().AsTask()).FromSource(),
        Case.Forwarded("ValueTasks.OfSourceOf", s => new ValueTasks(s).OfSourceOfCore().AsTask(), s => new ValueTasks(s).OfSourceOf().AsTask()).FromSource(),
        Case.Forwarded("ValueTasks.Read", s => new ValueTasks(s).ReadCore().AsTask(), s => new ValueTasks(s).Read().AsTask()).FromSource(),
        Case.Forwarded("ValueTasks.Kept", s => new ValueTasks(s).KeptCore().AsTask(), s => new ValueTasks(s).Kept().AsTask()),
        Case.Async("ValueTasks.Awaited", s => AwaitAsync(new ValueTasks(s).OfAsyncCore(1, s.Token)), s => AwaitAsync(new ValueTasks(s).OfAsync(1, s.Token))),
        Case.Value("ValueTasks.Number", s => new ValueTasks(s).NumberCore().Result, s => new ValueTasks(s).Number().Result),
    ];

    [Traced, Timed]
    public partial ValueTask PlainAsync(CancellationToken ct);

    [Traced, Timed]
    public partial ValueTask<int> OfAsync([Tag] int number, CancellationToken ct);

    [Traced]
    public partial ValueTask PooledAsync();

    [Traced]
    public partial ValueTask<int> PooledOfAsync();

    [Traced, Timed]
    public partial ValueTask OfTask();

    [Traced, Timed]
    public partial ValueTask<int> OfTaskOf([Tag("unreadable", "Unreadable")] Script tagged);

    [Traced, Timed]
    public partial ValueTask OfSource();

    [Traced, Timed]
    public partial ValueTask<int> OfSourceOf();

    [Traced]
    [return: Tag]
    public partial ValueTask<int> Read();

    [Traced]
    public partial ValueTask<int> Kept();

    [Traced]
    public partial ValueTask<int> Number();

    internal async ValueTask PlainAsyncCore(CancellationToken ct) => await script.ActAsync();

    internal async ValueTask<int> OfAsyncCore(int number, CancellationToken ct) => await script.ActAsync() + number;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal async ValueTask PooledAsyncCore() => await script.ActAsync();

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<int> PooledOfAsyncCore() => await script.ActAsync();

    internal ValueTask OfTaskCore() => new(script.ActAsync());

    internal ValueTask<int> OfTaskOfCore(Script tagged) => new(script.ActAsync());

    internal ValueTask OfSourceCore() => script.SourcedVoidAsync();

    internal ValueTask<int> OfSourceOfCore() => script.SourcedAsync();

    internal ValueTask<int> ReadCore() => script.SourcedAsync();

    internal ValueTask<int> KeptCore() => new(script.KeptAsync());

    internal ValueTask<int> NumberCore() => new(script.Act());

    private static async Task<int> AwaitAsync(ValueTask<int> task) => await task;
}
