using MiniTelemetry.Context;

namespace MiniTelemetry;

// Ambient context: what every span and record from here on says besides.
public sealed partial class Telemetry
{
    private const Signals SpansAndLogs = Signals.Span | Signals.Logs;

    /// <summary>
    /// Puts a value on every span that starts and every log record that is written in this process from now on, until it is changed,
    /// removed, or the last telemetry of the process is disposed.
    /// </summary>
    /// <remarks>
    /// The value is read once, here, and becomes an attribute as a tag does: strings, booleans, numbers and arrays of these; everything
    /// else as invariant text. A span's or record's own attribute of the key wins, and so does a value of
    /// <see cref="BeginContext(string, object?, Signals, bool)"/>.
    /// A value that cannot be read is left out and told once in the output. Thread-safe; does nothing after the end.
    /// </remarks>
    /// <param name="key">The attribute's key, such as <c>tenant.id</c>.</param>
    /// <param name="value">The value; null removes the key.</param>
    /// <param name="on">
    /// The signals that carry it. <see cref="Signals.Metrics"/> puts it on the measurements of instrumented methods and the counters of log
    /// methods: use it for values from a small set, and set it before the instrumented types are first used (see <c>docs/context.md</c>).
    /// </param>
    /// <param name="propagate">
    /// Whether it leaves the process as W3C baggage: with requests of <see cref="HttpClient"/> that are made under an activity, to any
    /// host, and with child processes that are given <see cref="TelemetryProcessExtensions.AddTelemetryContext"/>.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is null or blank.</exception>
    public void SetContext(string key, object? value, Signals on = SpansAndLogs, bool propagate = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        Pipeline.Context.Set(key, value, on, propagate);
    }

    /// <summary>Changes a value of the process's context; nobody else's change is lost.</summary>
    /// <remarks>
    /// The signals and the propagation stay as they are; those of a key that was not there are the defaults of
    /// <see cref="SetContext"/>. Thread-safe.
    /// </remarks>
    /// <param name="key">The attribute's key.</param>
    /// <param name="update">
    /// Gives the new value for the present one, as it was set, or for null where there is none; null removes the key. Called again when
    /// another thread was faster, so it should do nothing else. Where it throws the value stays, and that is told once in the output.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is null or blank.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="update"/> is null.</exception>
    public void UpdateContext(string key, Func<object?, object?> update)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentNullException.ThrowIfNull(update);
        Pipeline.Context.Update(key, update);
    }

    /// <summary>Removes a value from the process's context. Those of <c>BeginContext</c> stay. Thread-safe.</summary>
    /// <param name="key">The attribute's key.</param>
    /// <returns>Whether it was there.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is null or blank.</exception>
    public bool RemoveContext(string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return Pipeline.Context.Remove(key);
    }

    /// <summary>Removes all values from the process's context. Those of <c>BeginContext</c> stay. Thread-safe.</summary>
    public void ClearContext() => Pipeline.Context.Clear();

    /// <summary>
    /// Puts a value on every span that starts and every log record that is written from here on in this flow of calls: in what is
    /// called, awaited and started from here, until the dispose.
    /// </summary>
    /// <remarks>
    /// It may be begun before telemetry starts, and costs little while none runs. The innermost value of a key wins, over outer ones and
    /// over <see cref="SetContext"/>. The dispose ends it in the flow that disposes, in any order, and a second time does nothing; the
    /// values around it are in force again. Work that was started before keeps it until that ends, as it keeps a log scope. What is
    /// begun in an asynchronous method ends for its caller when that returns. Thread-safe.
    /// </remarks>
    /// <param name="key">The attribute's key, such as <c>tenant.id</c>.</param>
    /// <param name="value">The value, read once, here; null hides the key in this flow.</param>
    /// <param name="on">The signals that carry it, as with <see cref="SetContext"/>.</param>
    /// <param name="propagate">Whether it leaves the process as W3C baggage, as with <see cref="SetContext"/>.</param>
    /// <returns>What ends it.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is null or blank.</exception>
    public static IDisposable BeginContext(string key, object? value, Signals on = SpansAndLogs, bool propagate = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return AmbientContext.Begin(new ContextValues([ContextEntry.Of(key, value, on, propagate)]));
    }

    /// <summary>The same for several values at once. Of a key that is there twice the last one counts.</summary>
    /// <remarks><inheritdoc cref="BeginContext(string, object?, Signals, bool)" path="/remarks/node()"/></remarks>
    /// <param name="values">The keys and values, such as a dictionary; a null value hides its key in this flow.</param>
    /// <param name="on">The signals that carry them, as with <see cref="SetContext"/>.</param>
    /// <param name="propagate">Whether they leave the process as W3C baggage, as with <see cref="SetContext"/>.</param>
    /// <returns>What ends it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">A key is null or blank.</exception>
    public static IDisposable BeginContext(
        IEnumerable<KeyValuePair<string, object?>> values, Signals on = SpansAndLogs, bool propagate = false)
    {
        ArgumentNullException.ThrowIfNull(values);
        var entries = ContextValues.Empty;
        foreach (var (key, value) in values)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(key, nameof(values));
            entries = entries.With(ContextEntry.Of(key, value, on, propagate));
        }

        return AmbientContext.Begin(entries);
    }
}
