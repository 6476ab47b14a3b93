namespace MiniTelemetry.Stdout;

/// <summary>What a tree says of a span's time and of its likeness to others.</summary>
/// <param name="Own">The time in it during which none of its children ran.</param>
/// <param name="Shape">The same for spans alike: name, outcome and, in any order, the children's shapes.</param>
/// <param name="IsTrouble">Whether it or anything below it failed, warned or is open: such a span is never folded away.</param>
/// <param name="IsCritical">Whether it is on the critical path.</param>
/// <param name="Spans">The spans of its subtree, itself included.</param>
/// <param name="Logs">The log lines of its subtree.</param>
internal readonly record struct SpanMeasure(long Own, ulong Shape, bool IsTrouble, bool IsCritical, int Spans, int Logs);
