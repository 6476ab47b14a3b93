using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Runtime.Tests.Logging;

#pragma warning disable MTEL041, MTEL046, MTEL047 // What the rules warn of has to do no harm either.

/// <summary>Log methods of each kind, with a logger of their own.</summary>
internal sealed partial class Ledger(ILogger? logger)
{
    internal const string Category = "MiniTelemetry.Runtime.Tests.Logging.Ledger";

    [LogEvent(LogLevel.Information, "Booked {number}: {total:0.00} by {name}")]
    internal partial void Booked([Tag("booking.number")] int number, decimal total, string? name);

    [LogEvent(7, LogLevel.Error, "Lost {number}", EventName = "ledger.lost")]
    internal partial void Lost(int number, Exception? error);

    [LogEvent("{what} at {level}")]
    internal partial void At(LogLevel level, string what);

    [LogEvent(LogLevel.Information, "{values} {map} {none} {text}")]
    internal partial void Listed(IEnumerable<int?> values, Dictionary<string, double> map, int[]? none, object? text);

    [LogEvent(LogLevel.Information, "{value,8}|{value,-8}|{value:0.0}|{other:X4}")]
    internal partial void Shaped(double value, int other);

    [LogEvent(LogLevel.Information, "{account.name} has {account.size}: {account}")]
    internal partial void Opened([Tag("account.name", "Owner.Name"), Tag("account.size", "Size")] Account? account);

    [LogEvent(LogLevel.Information, "{pin} and {secret}", SpanEvent = true)]
    internal partial void Entered([Redacted] Unprintable pin, [Tag("secret", "Secret")] Account account);

    [LogEvent(LogLevel.Information, "{a} {b:Q9} {c}")]
    internal partial void Unreadable(object a, int b, object c);

    [LogEvent(LogLevel.Debug, "{sku} low", SpanEvent = true, Counter = "ledger.low")]
    internal partial void Low([Tag("sku", On = Signals.Logs)] string sku, [Tag("day", On = Signals.Span | Signals.Metrics)] DayOfWeek day, int left, Exception? error = null);

    [LogEvent(LogLevel.Debug, Counter = "ledger.checked", SkipEnabledCheck = true)]
    internal partial void Checked(string? sku);

    [LogEvent(LogLevel.Information, "{a} {b} {c} {d} {e} {f} {g} {h}")]
    internal partial void Wide(int a, string b, decimal c, Guid d, DateTime e, double f, object? g, long h);

    internal sealed class Account
    {
        internal Account? Owner { get; init; }

        internal string Name { get; init; } = "";

        internal int Size => Name.Length > 0 ? Name.Length : throw new InvalidOperationException("no size");

        [Redacted]
        internal string Secret => throw new InvalidOperationException("never read");

        public override string ToString() => "an account";
    }
}
