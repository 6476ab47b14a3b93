using System.Diagnostics;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>A body that is overridden by one of another kind: an async method by one that is not, an iterator by one that is none.</summary>
[Collection(ProcessWideState.Name)]
public sealed partial class OverriddenBodyTests
{
    [Fact]
    public void A_task_that_is_never_made()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        AssertThrown(() => _ = new ThrowingDesk().PlaceAsync());
        AssertFailed(heard, "Desk.PlaceAsync", caller);
    }

    [Fact]
    public void A_sequence_that_is_never_made()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        AssertThrown(() => _ = new ThrowingDesk().Items());
        AssertFailed(heard, "Desk.Items", caller);
    }

    [Fact]
    public void A_task_that_an_interface_would_have_made()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        IDesk desk = new ThrowingDesk();
        AssertThrown(() => _ = desk.TakeAsync());
        AssertFailed(heard, "IDesk.TakeAsync", caller);
    }

    private static void AssertThrown(Action call) => Assert.Throws<TimeoutException>(call);

    private static void AssertFailed(Listeners heard, string name, Activity caller)
    {
        Assert.Same(caller, Activity.Current);
        var span = Assert.Single(heard.Spans);
        Assert.Equal((name, ActivityStatusCode.Error), (span.OperationName, span.Status));
        Assert.IsType<TimeoutException>(Assert.Single(heard.Logs).Exception);
    }

    private partial interface IDesk
    {
        [Traced]
        public virtual partial Task TakeAsync();

        async Task TakeAsyncCore() => await Task.CompletedTask;
    }

    private partial class Desk
    {
        [Traced]
        public partial Task PlaceAsync();

        [Traced]
        public partial IEnumerable<int> Items();

        protected virtual async Task PlaceAsyncCore() => await Task.CompletedTask;

        protected virtual IEnumerable<int> ItemsCore()
        {
            yield break;
        }
    }

    private sealed class ThrowingDesk : Desk, IDesk
    {
        Task IDesk.TakeAsyncCore() => throw new TimeoutException();

        protected override Task PlaceAsyncCore() => throw new TimeoutException();

        protected override IEnumerable<int> ItemsCore() => throw new TimeoutException();
    }
}
