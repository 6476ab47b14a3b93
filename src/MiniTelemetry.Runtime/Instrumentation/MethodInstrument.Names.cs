namespace MiniTelemetry.Instrumentation;

// What its records are called. Made when they are first needed, and kept: a record of a call should not cost its names.
public sealed partial class MethodInstrument
{
    private string? _fullName;
    private string? _shortName;
    private string? _completionTemplate;
    private string? _completedEventName;

    internal string FullName => _fullName ??= _type + "." + _method;

    internal string ShortName => _shortName ??= InstrumentDefaults.SpanName(_type, _method);

    /// <summary>Always the same object: a record is known by it.</summary>
    internal string CompletionTemplate =>
        _completionTemplate ?? Interlocked.CompareExchange(ref _completionTemplate, CallRecord.AsTemplate(ShortName + " completed"), null)
            ?? _completionTemplate;

    internal string CompletedEventName => _completedEventName ??= _stem + ".completed";

    internal string ExceptionEventName => _stem + ".exception";

    internal string FailureEventName => _stem + ".failure";

    internal string ExpectedErrorEventName => _stem + ".expected_error";

    internal string CancelledEventName => _stem + ".cancelled";
}
