using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>What a wrapper knows of its call when it writes a record of it.</summary>
internal readonly record struct CallFacts(Activity? Span, CallExtras? Extras, long FailuresBefore);
