namespace MiniTelemetry.Generators.Tests.Fuzzing;

/// <summary>A spoiled source. The seed makes it again.</summary>
/// <param name="Seed">Its number.</param>
/// <param name="File">What it was made from.</param>
/// <param name="Steps">What was done to it.</param>
/// <param name="Text">The source as it is now.</param>
internal sealed record Mutant(int Seed, CorpusFile File, string Steps, string Text)
{
    /// <summary>Between the files of a mutant that has two.</summary>
    public const string FileSeparator = "\n// ---- another file\n";

    public string[] Sources => Text.Split(FileSeparator);

    public override string ToString() => $"seed {Seed}, {File.Name}, {Steps}\n{Text}";
}
