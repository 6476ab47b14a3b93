using System.Diagnostics;
using MiniTelemetry.Context;

namespace MiniTelemetry.Instrumentation;

/// <summary>What a wrapper knows of its call when it writes a record of it.</summary>
internal readonly record struct CallFacts(Activity? Span, CallExtras? Extras, ContextValues? Context, long FailuresBefore);
