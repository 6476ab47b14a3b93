using System.Diagnostics;
using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Context;

/// <summary>
/// Hands the values that are to leave the process to .NET's HTTP client, as baggage of the activity that it makes of each request. That
/// activity ends with the request, so nothing is left behind; and clients that were made before are reached, too, which a propagator of
/// ours would not (a client keeps the one that it finds when it is made).
/// </summary>
/// <remarks>
/// It listens only while telemetry runs and a value was ever asked to propagate. It samples nothing: the client makes an activity without
/// any listener where there is a current one, and none where there is not.
/// </remarks>
internal static class HttpPropagation
{
    private const string ClientSource = "System.Net.Http";
    private const string Request = "System.Net.Http.HttpRequestOut";

    // Around a member .NET writes " = " and ", ".
    private const int BytesAround = 5;
    private static readonly Lock Gate = new();
    private static volatile bool s_isAskedFor;
    private static int s_users;
    private static ActivityListener? s_listener;

    /// <summary>Telemetry runs.</summary>
    internal static void Enter()
    {
        lock (Gate)
        {
            s_users++;
            Listen();
        }
    }

    internal static void Leave()
    {
        lock (Gate)
        {
            if (--s_users != 0)
                return;
            s_listener?.Dispose();
            s_listener = null;
        }
    }

    /// <summary>A value wants to be propagated.</summary>
    internal static void Ask()
    {
        if (s_isAskedFor)
            return;
        lock (Gate)
        {
            s_isAskedFor = true;
            Listen();
        }
    }

    private static void Listen()
    {
        if (s_users == 0 || !s_isAskedFor || s_listener is not null)
            return;
        s_listener = new ActivityListener
        {
            // Without a listener that samples it, the client's activity is of no source.
            ShouldListenTo = source => source.Name.Length == 0 || source.Name == ClientSource,
            ActivityStarted = OnStarted,
        };
        ActivitySource.AddActivityListener(s_listener);
    }

    private static void OnStarted(Activity activity)
    {
        if (activity.OperationName != Request || AmbientContext.Current is not { Propagated.Length: > 0 } values)
            return;
        try
        {
            AddTo(activity, values.Propagated);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, "the context", "propagating it to an HTTP request");
        }
    }

    private static void AddTo(Activity request, KeyValuePair<string, string>[] members)
    {
        var (count, bytes) = Measure(request);
        foreach (var (key, value) in members)
        {
            if (IsThere(request, key, value))
                continue;
            var more = BytesOf(key, value);
            if (count == BaggageText.MostSent || bytes + more > BaggageText.MostBytes)
            {
                BaggageText.TellTooMuch(key);
                continue;
            }

            request.AddBaggage(key, value);
            (count, bytes) = (count + 1, bytes + more);
        }
    }

    // What the activities around it have already, by hand or from an incoming request, goes out as it is: it cannot be taken from them.
    private static bool IsThere(Activity request, string key, string value)
    {
        if (request.GetBaggageItem(key) is not { } known)
            return false;
        if (known != value)
            TelemetryNotices.TellOnce($"The context's '{key}' is not propagated where the activity has baggage of that key already.");
        return true;
    }

    private static (int Count, int Bytes) Measure(Activity request)
    {
        var (count, bytes) = (0, 0);
        foreach (var (key, value) in request.Baggage)
            (count, bytes) = (count + 1, bytes + BytesOf(key, value));
        return (count, bytes);
    }

    private static int BytesOf(string key, string? value) =>
        key.Length + (value is null ? 0 : BaggageText.Encode(value)?.Length ?? BaggageText.MostBytes) + BytesAround;
}
