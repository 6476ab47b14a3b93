using System.Diagnostics;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Bodies that do next to nothing, so that what the wrapper costs shows.</summary>
public sealed partial class Cheap
{
    private readonly Task<int> _kept = Task.FromResult(1000);

    public int Reads { get; private set; }

    public int Number
    {
        get
        {
            Reads++;
            return 12345;
        }
    }

    [Traced, Timed]
    public partial int Sync(int a, int b);

    [Traced, Timed]
    public partial Task<int> TaskOfAsync(int a, int b);

    [Traced, Timed]
    public partial Task<int> KeptAsync();

    [Traced, Timed]
    public partial ValueTask<int> ValueTaskOfAsync(int a, int b);

    [Traced, Timed, Counted]
    public partial void Tagged(
        [Tag("cheap.number", "Number", On = Signals.Span | Signals.Metrics | Signals.Logs)] Cheap self, [Tag(AtStart = true)] Guid id);

    [Counted]
    public partial int OnlyCounted(int a);

    [Traced(Kind = ActivityKind.Client)]
    public partial int OnlyTraced(int a);

    internal int SyncCore(int a, int b) => a + b;

    internal async Task<int> TaskOfAsyncCore(int a, int b)
    {
        await Task.CompletedTask;
        return a + b;
    }

    internal Task<int> KeptAsyncCore() => _kept;

    internal async ValueTask<int> ValueTaskOfAsyncCore(int a, int b)
    {
        await Task.CompletedTask;
        return a + b;
    }

    internal void TaggedCore(Cheap self, Guid id)
    {
    }

    internal int OnlyCountedCore(int a) => a;

    internal int OnlyTracedCore(int a) => a;
}
