using System.Diagnostics;
using Catalogue;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Transparency;

/// <summary>What differs between bare and wrapped runs of a case, in words.</summary>
internal sealed class Differences(string name, TelemetryState state)
{
    private const int MostTold = 5;
    private readonly List<string> _found = [];

    internal void Compare(string how, Run bare, Run wrapped)
    {
        var (left, right) = (bare.Lines, wrapped.Lines);
        for (var line = 0; line < Math.Max(left.Count, right.Count); line++)
        {
            var (expected, actual) = (left.ElementAtOrDefault(line), right.ElementAtOrDefault(line));
            if (expected == actual)
                continue;
            _found.Add($"{name}, telemetry {state}, {how}:\n  bare:    {expected ?? "(nothing)"}\n  wrapped: {actual ?? "(nothing)"}");
            return;
        }
    }

    /// <summary>Inside, the method's span is current where there is one, and else the caller's activity.</summary>
    internal void CheckInside(string how, Case subject, Caller caller, Run wrapped)
    {
        var hasSpan = subject.HasSpan && state is TelemetryState.On or TelemetryState.PropagationOnly or TelemetryState.Failing;

        // Where the context does not flow, a body that goes on does so in that of whoever lets it.
        var inside = caller != Caller.WithoutFlow ? wrapped.Inside : subject.IsElsewhere ? [] : wrapped.Inside.Take(1);
        foreach (var current in inside)
        {
            if (hasSpan ? !IsOurs(current, wrapped.Callers) : !ReferenceEquals(current, wrapped.Callers))
                _found.Add($"{name}, telemetry {state}, {how}:\n  inside, the current activity is {current?.OperationName ?? "none"}");
        }

        if (hasSpan && caller != Caller.WithoutFlow && wrapped.Inside is [{ } first, ..] && !IsChild(first, wrapped.Callers, subject.IsRoot))
            _found.Add($"{name}, telemetry {state}, {how}:\n  the span's parent is {first.ParentId ?? "none"}");
    }

    internal void AssertNone() => Assert.True(
        _found.Count == 0, $"{_found.Count} differences:\n{string.Join('\n', _found.Take(MostTold))}");

    private static bool IsOurs(Activity? current, Activity? callers) =>
        current is not null && !ReferenceEquals(current, callers) && current.Source.Name == Listeners.Scope;

    // A span may lie between, where a wrapped method is called by the body of another.
    private static bool IsChild(Activity span, Activity? callers, bool isRoot) => isRoot || callers is null
        ? callers is null || span.TraceId != callers.TraceId
        : span.TraceId == callers.TraceId;
}
