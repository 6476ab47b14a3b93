using System.Diagnostics;
using MiniTelemetry.Context;
using MiniTelemetry.Instrumentation;

namespace MiniTelemetry;

/// <summary>Hands telemetry's context on to child processes.</summary>
public static class TelemetryProcessExtensions
{
    /// <summary>
    /// Sets the environment variables <c>TRACEPARENT</c> and <c>TRACESTATE</c> to the current span, and <c>BAGGAGE</c> to the values of
    /// the context that were asked to propagate. A child with telemetry goes on from there, in whatever language it is written.
    /// </summary>
    /// <remarks>
    /// Call it where the child is started. Without a current span, and without such values, it changes nothing; values that this process
    /// has inherited itself and no longer has are taken from the child. It does nothing where
    /// <see cref="ProcessStartInfo.UseShellExecute"/> is set, since such a process takes no environment. Follows the OpenTelemetry
    /// specification of environment variables as carriers. Not thread-safe, as <see cref="ProcessStartInfo"/> is not.
    /// </remarks>
    /// <param name="startInfo">What starts the child.</param>
    /// <returns>The same object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="startInfo"/> is null.</exception>
    public static ProcessStartInfo AddTelemetryContext(this ProcessStartInfo startInfo)
    {
        ArgumentNullException.ThrowIfNull(startInfo);
        if (startInfo.UseShellExecute)
        {
            TelemetryNotices.TellOnce("A child process that the shell starts (UseShellExecute) gets no telemetry context.");
            return startInfo;
        }

        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id } span)
        {
            startInfo.Environment[InheritedContext.TraceParent] = id;
            SetOrRemove(startInfo, InheritedContext.TraceState, span.TraceStateString);
        }

        if (AmbientContext.Current is { Propagated.Length: > 0 } values)
            SetOrRemove(startInfo, InheritedContext.Baggage, BaggageText.Write(values.Propagated));
        else if (AmbientContext.HasInherited)
            startInfo.Environment.Remove(InheritedContext.Baggage);
        return startInfo;
    }

    private static void SetOrRemove(ProcessStartInfo startInfo, string variable, string? value)
    {
        if (string.IsNullOrEmpty(value))
            startInfo.Environment.Remove(variable);
        else
            startInfo.Environment[variable] = value;
    }
}
