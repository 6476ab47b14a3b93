using System.ComponentModel;

namespace MiniTelemetry.Instrumentation;

/// <summary>Tells what the result of a call says. Called with generated code; not meant for applications.</summary>
/// <typeparam name="T">The result's type.</typeparam>
/// <param name="outcome">Takes what it says.</param>
/// <param name="result">The result.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ResultReader<T>(CallOutcome outcome, T result)
    where T : allows ref struct;
