using System.Runtime.InteropServices;

namespace MiniTelemetry.Pipelines;

/// <summary>
/// Flushes when the process ends by itself: exit, an unhandled exception, and the signals, for which a plain console program gets no
/// ProcessExit on .NET 10. A signal does its work afterwards as if we were not there: nothing is cancelled and nothing disposed, since
/// the application may have caught it and go on.
/// </summary>
internal sealed class ProcessEnd : IDisposable
{
    // Under a host these are the host's: it stops in order and flushes us with everything else.
    private static readonly PosixSignal[] HostsOwn = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT];
    private readonly Action _flush;
    private readonly Action<Exception>? _onUnhandled;
    private readonly List<PosixSignalRegistration> _registrations = [];
    private int _flushing;

    internal ProcessEnd(Action flush, Action<Exception>? onUnhandled, bool underHost)
    {
        _flush = flush;
        _onUnhandled = onUnhandled;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        AppDomain.CurrentDomain.UnhandledException += OnUnhandledException;
        Register(PosixSignal.SIGHUP);
        foreach (var signal in underHost ? [] : HostsOwn)
            Register(signal);
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandledException;
        foreach (var registration in _registrations)
            registration.Dispose();
    }

    private void Register(PosixSignal signal) => _registrations.Add(PosixSignalRegistration.Create(signal, OnSignal));

    // A second signal, while the first one's flush waits for a stalled reader, does not wait.
    private void OnSignal(PosixSignalContext context)
    {
        if (Interlocked.Exchange(ref _flushing, 1) != 0)
            return;
        _flush();
        Volatile.Write(ref _flushing, 0);
    }

    private void OnExit(object? sender, EventArgs e) => _flush();

    private void OnUnhandledException(object? sender, UnhandledExceptionEventArgs e)
    {
        if (e.ExceptionObject is Exception exception)
            _onUnhandled?.Invoke(exception);
        _flush();
    }
}
