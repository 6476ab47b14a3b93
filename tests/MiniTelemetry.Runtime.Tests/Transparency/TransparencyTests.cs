using Catalogue;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Transparency;

/// <summary>The whole catalogue, bare and wrapped, in every state of telemetry: caller and body must see the same.</summary>
[Collection(ProcessWideState.Name)]
public sealed class TransparencyTests
{
    private const int AtOnce = 4;

    public static TheoryData<string, TelemetryState> Cases() => Crossing.NamesAndStates(Enum.GetValues<TelemetryState>());

    public static TheoryData<string, TelemetryState> ConcurrentCases() => Crossing.NamesAndStates(TelemetryState.Off, TelemetryState.On);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Caller_and_body_see_the_same(string name, TelemetryState state)
    {
        var subject = Crossing.Named(name);
        var differences = new Differences(name, state);
        using var heard = Listeners.In(state);
        foreach (var (ending, caller, consumer) in Crossing.Of(subject.Kind))
        {
            var bare = new Run(subject, isWrapped: false, ending, caller, consumer);
            var wrapped = new Run(subject, isWrapped: true, ending, caller, consumer);
            await Task.Run(bare.ToItsEndAsync);
            await Task.Run(wrapped.ToItsEndAsync);
            differences.Compare($"{ending}, {caller}, {consumer}", bare, wrapped);
            differences.CheckInside($"{ending}, {caller}, {consumer}", subject, caller, wrapped);
        }

        differences.AssertNone();
    }

    [Theory]
    [MemberData(nameof(ConcurrentCases))]
    public async Task Calls_at_once_do_not_meet(string name, TelemetryState state)
    {
        var subject = Crossing.Named(name);
        var differences = new Differences(name, state);
        using var heard = Listeners.In(state);
        foreach (var ending in Crossing.IsTask(subject.Kind) ? [Ending.SucceedsLater, Ending.ThrowsLater] : new[] { Ending.Succeeds, Ending.Throws })
        {
            var bare = new Run(subject, isWrapped: false, ending, Caller.InsideSpan);
            await Task.Run(bare.ToItsEndAsync);
            var meeting = new Meeting(AtOnce);
            var wrapped = Enumerable.Range(0, AtOnce).Select(_ =>
                new Run(subject, isWrapped: true, ending, Caller.InsideSpan) { Meeting = meeting.ArriveAsync }).ToArray();
            await Task.WhenAll(wrapped.Select(run => Task.Run(run.ToItsEndAsync)));
            foreach (var run in wrapped)
            {
                differences.Compare($"{ending}, one of {AtOnce}", bare, run);
                differences.CheckInside($"{ending}, one of {AtOnce}", subject, Caller.InsideSpan, run);
            }
        }

        differences.AssertNone();
    }
}
