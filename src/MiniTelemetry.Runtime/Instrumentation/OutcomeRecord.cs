namespace MiniTelemetry.Instrumentation;

/// <summary>The record of a call that did not succeed: with its message, and what its span says of how it ended.</summary>
internal sealed class OutcomeRecord(string message, MethodInstrument method, in CallFacts facts, string key, string value)
    : CallRecord(method, facts, new(key, value))
{
    protected override string Template { get; } = AsTemplate(message);

    public override string ToString() => message;
}
