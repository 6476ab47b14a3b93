using MiniTelemetry.Logging;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Pipelines;

/// <summary>
/// The same for logs. The wrappers' own records go through the loggers that it serves, and a console logger beside it is warned of.
/// </summary>
internal sealed class LeasedLogProcessor : LeasedProcessor<LogRecord>
{
    private readonly LateLoggers _loggers;
    private IServiceProvider? _unasked;

    internal LeasedLogProcessor(ExporterLease lease, IServiceProvider services)
        : base(lease.LogProcessor(), lease)
    {
        _unasked = services;
        _loggers = new LateLoggers(services);
        if (!lease.IsSilent)
            AmbientLoggers.UseOfOwnSetup(_loggers);
    }

    public override void OnEnd(LogRecord data)
    {
        Lease.Introduce(ParentProvider);
        if (_unasked is not null && Interlocked.Exchange(ref _unasked, null) is { } unasked)
            Lease.LookForConsoleLoggers(unasked);
        base.OnEnd(data);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            AmbientLoggers.LeaveOwnSetup(_loggers);
        base.Dispose(disposing);
    }
}
