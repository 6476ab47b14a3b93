using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Context;

/// <summary>Telemetry that runs, and the attributes of what it writes: one span or record at a time.</summary>
internal sealed class ContextOutput : IDisposable
{
    private static int s_number;
    private readonly StartedTelemetry _started;
    private readonly ActivitySource _source;
    private readonly ILogger _logger;

    internal ContextOutput(Action<TelemetryOptions>? configure = null)
    {
        _started = new StartedTelemetry(configure);
        _source = Telemetry.GetTracer("context.tests");
        _logger = Telemetry.GetLogger("Context.Tests");
    }

    internal Telemetry Telemetry => _started.Running;

    internal StartedTelemetry Started => _started;

    /// <summary>Starts a span, ends it, and tells its attributes.</summary>
    internal Dictionary<string, string> Span()
    {
        var name = $"span{Interlocked.Increment(ref s_number)}.";
        _source.StartActivity(name)?.Dispose();
        return SpanNamed(name);
    }

    internal Dictionary<string, string> Record()
    {
        var text = $"record{Interlocked.Increment(ref s_number)}.";
        _logger.LogInformation("{Text}", text);
        return RecordSaying(text);
    }

    /// <summary>What a span that starts here and now has of a key, and a record that is written; both the same, or the test fails.</summary>
    internal string? Value(string key = "tenant.id")
    {
        var span = Span().GetValueOrDefault(key);
        Assert.Equal(span, Record().GetValueOrDefault(key));
        return span;
    }

    internal Dictionary<string, string> SpanNamed(string name) => Attributes(TextGrammar.Span().Match(Assert.Single(_started.LinesWith($" {name} "))));

    internal Dictionary<string, string> RecordSaying(string text) => Attributes(TextGrammar.Log().Match(Assert.Single(_started.LinesWith($" - {text}"))));

    internal string[] Warnings() => _started.LinesWith("[WARN] MiniTelemetry ");

    internal static MethodInstrument Method(string name) =>
        new(ScopeRegistry.Get(Listeners.Scope), "Shop.OrderDesk", name, $"order_desk.{name}");

    public void Dispose() => _started.Dispose();

    private static Dictionary<string, string> Attributes(System.Text.RegularExpressions.Match line)
    {
        Assert.True(line.Success);
        return TextGrammar.Attributes(line);
    }
}
