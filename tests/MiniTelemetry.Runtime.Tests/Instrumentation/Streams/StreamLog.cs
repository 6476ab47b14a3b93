using System.Diagnostics;
using System.Text.RegularExpressions;

namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

/// <summary>What a body and its consumer see, in order: to be the same bare and wrapped.</summary>
internal sealed partial class StreamLog
{
    private readonly Activity? _callers = Activity.Current;
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];

    internal InvalidOperationException Failure { get; } = new("as it is");

    internal string[] Lines
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    internal void Add(string line)
    {
        lock (_gate)
            _lines.Add(line);
    }

    /// <summary>Notes what the consumer has at hand between two steps.</summary>
    internal void AddConsumer(object? what, string? ambient) =>
        Add($"consumer {what} {ambient}, activity kept {ReferenceEquals(Activity.Current, _callers)}, "
            + $"suppressed {ExecutionContext.IsFlowSuppressed()}");

    /// <summary>Notes an exception and where it has passed: bodies, consumers, and any frame of a wrapper.</summary>
    internal void AddThrown(Exception thrown, string where)
    {
        Add($"{where}: {thrown.GetType().Name} {thrown.Message}, same {ReferenceEquals(thrown, Failure)}");
        foreach (var frame in thrown.StackTrace!.Split('\n').Where(frame => Own().IsMatch(frame)))
            Add(File().Replace(frame.Trim(), ""));
    }

    // Not .NET's, which depend on what has been inlined, nor those of the tests that run it all. Optimised, that holds for the bodies and
    // consumers too, from one call to the next: then only frames of a wrapper are noted.
#if DEBUG
    [GeneratedRegex(@"at MiniTelemetry\.(?!.*TransparencyTests)")]
#else
    [GeneratedRegex(@"at MiniTelemetry\.Instrumentation\.")]
#endif
    private static partial Regex Own();

    [GeneratedRegex(" in .*")]
    private static partial Regex File();
}
