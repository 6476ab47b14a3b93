namespace MiniTelemetry.Instrumentation;

/// <summary>
/// The exceptions that the record which this thread writes need not tell again in full, because an earlier one has: those inside the
/// record's own exception. Formatters ask; other providers have the exception object itself.
/// </summary>
internal static class ToldAbove
{
    [ThreadStatic]
    private static IReadOnlySet<Exception>? s_told;

    internal static bool Contains(Exception exception) => s_told is { } told && told.Contains(exception);

    /// <summary>From here to its end the thread writes the record of an exception with these inside it.</summary>
    internal static Span Begin(IReadOnlySet<Exception>? told)
    {
        var outer = new Span(s_told);
        s_told = told;
        return outer;
    }

    internal readonly ref struct Span(IReadOnlySet<Exception>? outer) : IDisposable
    {
        public void Dispose() => s_told = outer;
    }
}
