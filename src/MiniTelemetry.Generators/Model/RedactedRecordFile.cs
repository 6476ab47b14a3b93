namespace MiniTelemetry.Generators.Model;

/// <summary>One generated file. The caching contract is that of <see cref="InstrumentedType"/>.</summary>
/// <param name="HintName">The file's name, unique in the compilation also where case does not count.</param>
/// <param name="Record">The record that it adds to.</param>
internal sealed record RedactedRecordFile(string HintName, RedactedRecord Record);
