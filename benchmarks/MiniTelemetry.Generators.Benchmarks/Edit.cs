namespace MiniTelemetry.Generators.Benchmarks;

/// <summary>What a developer does between two runs.</summary>
/// <param name="Name">The row's name; the same for all competitors.</param>
/// <param name="File">The file edited.</param>
/// <param name="Old">The text replaced, once.</param>
/// <param name="New">The text in its place.</param>
internal sealed record Edit(string Name, int File, string Old, string New);
