using System.Diagnostics;
using MiniTelemetry.Context;

namespace MiniTelemetry.Instrumentation;

/// <summary>What a wrapper knows of its call when it writes a record of it.</summary>
/// <param name="Span">The call's span, if it has one.</param>
/// <param name="Extras">Its tags that are not on the span.</param>
/// <param name="Context">What was ambient when it began.</param>
/// <param name="Teller">Whose failures are its own.</param>
/// <param name="Duration">How long it took; null where nothing measured it from its start.</param>
internal readonly record struct CallFacts(Activity? Span, CallExtras? Extras, ContextValues? Context, Teller Teller, TimeSpan? Duration);
