using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MiniTelemetry.Generators.Benchmarks;

/// <summary>A generator and the project it runs on.</summary>
internal sealed class Competitor(string name, Type generator, Project project)
{
    private readonly GeneratorDriver _warm = Driver(generator).RunGenerators(project.Fresh());

    public string Name { get; } = name;

    public Project Project { get; } = project;

    /// <summary>UTF-8 bytes of generated text per method, with each file's share.</summary>
    public int BytesPerMethod => Files(_warm).Sum(static file => Encoding.UTF8.GetByteCount(file.SourceText.ToString())) / Project.Methods;

    /// <summary>What was generated for the unedited project must compile, or the figures are of nothing.</summary>
    public void Verify()
    {
        _ = Driver(generator).RunGeneratorsAndUpdateCompilation(Project.Fresh(), out var output, out _);
        if (output.GetDiagnostics().FirstOrDefault(static found => found.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException($"{Name} does not compile: {error}");
    }

    /// <summary>A new driver on a compilation that nothing has looked at, as in a build.</summary>
    public TimeSpan Cold()
    {
        var compilation = Project.Fresh();
        var driver = Driver(generator);
        return Time(() => driver.RunGenerators(compilation));
    }

    /// <summary>The warm driver on an edited compilation, as in an editor. Drivers are immutable: all rounds start from one.</summary>
    public Func<TimeSpan> Edit(Edit edit)
    {
        var edited = Project.Edited(edit);
        return () =>
        {
            var compilation = edited();
            return Time(() => _warm.RunGenerators(compilation));
        };
    }

    /// <summary>How many of the files are the same objects as before the edit: those the compiler need not parse and bind again.</summary>
    public string Reused(Edit edit)
    {
        var before = Files(_warm).Select(static file => file.SourceText).ToHashSet();
        var after = Files(_warm.RunGenerators(Project.Edited(edit)()));
        return $"{after.Count(file => before.Contains(file.SourceText))} of {after.Count}";
    }

    private static List<GeneratedSourceResult> Files(GeneratorDriver driver)
        => [.. driver.GetRunResult().Results.Single().GeneratedSources];

    private static CSharpGeneratorDriver Driver(Type generator) => CSharpGeneratorDriver.Create(
        [((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator()],
        parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14));

    private static TimeSpan Time(Func<GeneratorDriver> run)
    {
        var start = Stopwatch.GetTimestamp();
        var driver = run();
        var elapsed = Stopwatch.GetElapsedTime(start);
        GC.KeepAlive(driver);
        return elapsed;
    }
}
