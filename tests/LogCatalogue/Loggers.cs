using Microsoft.Extensions.Logging;

namespace LogCatalogue;

internal static class Loggers
{
    internal static IEnumerable<LogCase> Cases() =>
    [
        new("Loggers.InField", static logger => new InField(logger).Call()),
        new("Loggers.InBase", static logger => new InBase(logger).Call()),
        new("Loggers.Primary", static logger => new Primary(logger).Call()),
        new("Loggers.PrimaryKept", static logger => new PrimaryKept(logger).Call()),
        new("Loggers.Typed", static logger => new Typed(new Forwarding<Typed>(logger)).Call()),
        new("Loggers.Static", Static.CallWith),
        new("Loggers.ParameterWins", static logger => new ParameterWins(logger).Call()),
        new("Loggers.LastParameter", static logger => LastParameter.Call(logger)),
    ];

    /// <summary>What asks for a logger of its own type.</summary>
    private sealed class Forwarding<T>(ILogger to) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => to.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => to.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => to.Log(logLevel, eventId, state, exception, formatter);
    }
}

internal sealed partial class InField(ILogger logger)
{
    private readonly ILogger _logger = logger;

    internal void Call() => Told(1);

    [LogMethod(1, LogLevel.Information, "in a field {n}")]
    private partial void Told(int n);

    internal ILogger Kept => _logger;
}

internal abstract class Base(ILogger logger)
{
    protected ILogger Log { get; } = logger;

    protected readonly ILogger _log = logger;
}

internal sealed partial class InBase(ILogger logger) : Base(logger)
{
    internal void Call() => Told(1);

    [LogMethod(3, LogLevel.Information, "in a base type's field {n}")]
    private partial void Told(int n);
}

internal sealed partial class Primary(ILogger logger)
{
    internal void Call() => Told(1);

    [LogMethod(4, LogLevel.Information, "in a primary constructor {n}")]
    private partial void Told(int n);
}

internal sealed partial class PrimaryKept(ILogger given)
{
    private readonly ILogger _kept = given;

    internal void Call() => Told(1);

    [LogMethod(5, LogLevel.Information, "kept in a field {n}")]
    private partial void Told(int n);
}

internal sealed partial class Typed(ILogger<Typed> logger)
{
    internal void Call() => Told(1);

    [LogMethod(6, LogLevel.Information, "typed {n}")]
    private partial void Told(int n);
}

internal static partial class Static
{
    internal static void CallWith(ILogger logger) => Told(logger, 1);

    [LogMethod(8, LogLevel.Information, "as an extension {n}")]
    private static partial void Told(this ILogger logger, int n);
}

internal sealed partial class ParameterWins(ILogger logger)
{
    internal void Call() => Told(logger, 1);

    [LogMethod(9, LogLevel.Information, "the parameter {n}")]
    private static partial void Told(ILogger log, int n);
}

internal static partial class LastParameter
{
    internal static void Call(ILogger logger) => Told(1, logger);

    [LogMethod(10, LogLevel.Information, "the last parameter {n}")]
    private static partial void Told(int n, ILogger logger);
}
