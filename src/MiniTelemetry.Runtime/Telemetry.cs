using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Pipelines;

namespace MiniTelemetry;

/// <summary>The running telemetry of this process: spans, metrics and logs go to stdout until it is disposed.</summary>
/// <remarks>
/// A second <c>Start</c> in one process shares what the first has set up, with the first one's options; the last dispose ends it. After
/// that it can be started again. Normal exit, SIGTERM, SIGINT, SIGQUIT, SIGHUP and an unhandled exception flush as well. Thread-safe.
/// </remarks>
public sealed partial class Telemetry : IDisposable, IAsyncDisposable
{
    private readonly SharedPipeline.Lease _lease;

    private Telemetry(SharedPipeline.Lease lease) => _lease = lease;

    internal Pipeline Pipeline => _lease.Pipeline;

    /// <summary>Starts telemetry with the default options.</summary>
    /// <param name="serviceName">The service's name (<c>service.name</c>).</param>
    /// <param name="serviceVersion">The service's version (<c>service.version</c>).</param>
    /// <returns>The running telemetry; dispose it at the end of the program, so that the last metrics are written.</returns>
    /// <exception cref="ArgumentException"><paramref name="serviceName"/> is null or blank and the environment gives none.</exception>
    public static Telemetry Start(string serviceName, string? serviceVersion = null) =>
        Start(new TelemetryOptions { ServiceName = serviceName, ServiceVersion = serviceVersion });

    /// <summary>Starts telemetry.</summary>
    /// <param name="options">What to set up.</param>
    /// <returns>The running telemetry; dispose it at the end of the program, so that the last metrics are written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">An option makes no sense; the message says which and what to give.</exception>
    public static Telemetry Start(TelemetryOptions options) => Start(options, underHost: false);

    internal static Telemetry Start(TelemetryOptions options, bool underHost)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new Telemetry(SharedPipeline.Take(TelemetrySettings.Read(options, System.Environment.GetEnvironmentVariable), underHost));
    }

#pragma warning disable CA1822 // Instance members by design: tools of the running telemetry, and free to depend on it later.
    /// <summary>The source of hand-written spans of a component. What it starts is written like the spans of instrumented methods.</summary>
    /// <param name="name">The instrumentation scope's name, such as <c>Shop.Orders</c>.</param>
    /// <param name="version">The instrumentation scope's version.</param>
    /// <returns>The same source for the same name and version, for the life of the process: do not dispose it.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, blank, or holds a wildcard.</exception>
    public ActivitySource GetTracer(string name, string? version = null) => ScopeRegistry.Get(Checked(name), version).Source;

    /// <summary>The meter of hand-written instruments of a component.</summary>
    /// <param name="name">The instrumentation scope's name, such as <c>Shop.Orders</c>.</param>
    /// <param name="version">The instrumentation scope's version.</param>
    /// <returns>The same meter for the same name and version, for the life of the process: do not dispose it.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, blank, or holds a wildcard.</exception>
    public Meter GetMeter(string name, string? version = null) => ScopeRegistry.Get(Checked(name), version).Meter;
#pragma warning restore CA1822

    /// <summary>A logger whose records carry the trace and span they were written in.</summary>
    /// <param name="category">The category, usually a type's full name.</param>
    /// <returns>The logger; it writes nothing once telemetry has ended.</returns>
    /// <exception cref="ArgumentException"><paramref name="category"/> is null or blank.</exception>
    public ILogger GetLogger(string category)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(category);
        return Pipeline.CreateLogger(category);
    }

    /// <summary>The factory behind <see cref="GetLogger"/>, for libraries that want one.</summary>
    public ILoggerFactory LoggerFactory => Pipeline.LoggerFactory;

    /// <summary>Writes what has happened so far, the current metrics included.</summary>
    /// <param name="timeout">How long to wait for stdout; the options' flush timeout when not given.</param>
    /// <returns>Whether all of it was written in time.</returns>
    public bool Flush(TimeSpan? timeout = null) => Pipeline.Flush(timeout);

    /// <summary>Writes what is left, within the flush timeout, and ends. A second call does nothing.</summary>
    public void Dispose() => _lease.Dispose();

    /// <summary>Writes what is left, within the flush timeout, and ends, without blocking the caller's thread.</summary>
    /// <returns>A task that ends when all is written.</returns>
    public ValueTask DisposeAsync() => new(Task.Run(Dispose));

    private static string Checked(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name.AsSpan().ContainsAny('*', '?')
            ? throw new ArgumentException($"The scope name '{name}' holds a wildcard; name one scope.", nameof(name))
            : name;
    }
}
