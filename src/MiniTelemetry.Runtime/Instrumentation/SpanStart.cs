using System.Diagnostics;
using MiniTelemetry.Context;

namespace MiniTelemetry.Instrumentation;

/// <summary>Starts the span of a call; <see langword="null"/> when nobody wants it.</summary>
internal static class SpanStart
{
    internal static Activity? TryStart(ActivitySource source, MethodInstrument method, CallerActivity caller, StartTags tags)
    {
        try
        {
            var span = Start(source, method, caller, tags);
            if (span is null)
                caller.Restore();
            else if (span.IsAllDataRequested)
                AddConstants(span, method);
            return span;
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, method.FullName, "the start of its span");
            return Adopt(source, caller);
        }
    }

    private static Activity? Start(ActivitySource source, MethodInstrument method, CallerActivity caller, StartTags tags)
    {
        var forSampler = TagsForSampler(method, tags);
        if (method.IsRoot)
            return StartRoot(source, method, caller, forSampler);
        if (caller.IsGuarded)
            return StartUnderStopped(source, method, caller.Activity!, forSampler);
        if (caller.Activity is null && InheritedParent.Current is { } inherited)
            return source.StartActivity(method.SpanName, method.Kind, inherited, forSampler);
        return forSampler is null
            ? source.StartActivity(method.SpanName, method.Kind)
            : source.StartActivity(method.SpanName, method.Kind, parentContext: default, forSampler);
    }

    // A listener that threw may have left a span that is current already: it is ours to end.
    private static Activity? Adopt(ActivitySource source, CallerActivity caller)
    {
        var current = Activity.Current;
        if (current is null || ReferenceEquals(current, caller.Activity) || !ReferenceEquals(current.Source, source))
        {
            caller.Restore();
            return null;
        }

        return current;
    }

    private static Activity? StartRoot(
        ActivitySource source, MethodInstrument method, CallerActivity caller, IEnumerable<KeyValuePair<string, object?>>? tags)
    {
        ActivityLink[]? links = caller.Activity is { IdFormat: ActivityIdFormat.W3C } cause ? [new ActivityLink(cause.Context)] : null;
        Activity.Current = null;
        return WithBaggage(
            caller.Activity, source.StartActivity(method.Kind, parentContext: default, tags, links, startTime: default, method.SpanName));
    }

    // Started on top of the guard, but the child of what the caller has as current.
    private static Activity? StartUnderStopped(
        ActivitySource source, MethodInstrument method, Activity parent, IEnumerable<KeyValuePair<string, object?>>? tags)
    {
        var context = parent.IdFormat == ActivityIdFormat.W3C ? parent.Context : default;
        return WithBaggage(parent, source.StartActivity(method.SpanName, method.Kind, context, tags));
    }

    // The body, and what it calls, finds the baggage that it would find without us. The last added comes first.
    private static Activity? WithBaggage(Activity? caller, Activity? span)
    {
        if (caller is null || span is null)
            return span;
        foreach (var (key, value) in caller.Baggage.Reverse())
            span.AddBaggage(key, value);
        return span;
    }

    private static IEnumerable<KeyValuePair<string, object?>>? TagsForSampler(MethodInstrument method, StartTags tags)
    {
        var own = tags.ForSampler();
        if (method.StartConstants.Length == 0)
            return own;
        return own is null ? method.StartConstants : method.StartConstants.Concat(own);
    }

    /// <summary>Puts a method's constants on the span that is not its own.</summary>
    internal static void Enrich(Activity? open, MethodInstrument method)
    {
        if (open is not { IsAllDataRequested: true, IsStopped: false })
            return;
        foreach (var (key, value) in method.StartConstants)
            open.SetTag(key, value);
        AddConstants(open, method);
    }

    private static void AddConstants(Activity span, MethodInstrument method)
    {
        foreach (var (key, value) in method.SpanConstants)
            span.SetTag(key, value);
    }
}
