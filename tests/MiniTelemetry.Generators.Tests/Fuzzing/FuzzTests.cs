using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace MiniTelemetry.Generators.Tests.Fuzzing;

/// <summary>
/// Spoiled sources: nothing throws, nothing hangs, and no error is of our making. <c>MINITELEMETRY_FUZZ=1000-9000</c> names other seeds.
/// </summary>
public sealed class FuzzTests
{
    private const string Usual = "0-299";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Mutants_do_no_harm()
    {
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Seeds(), async (seed, _) =>
        {
            var mutant = Mutator.Make(seed);
            if (await FindFaultAsync(mutant) is { } fault)
                faults.Add($"{fault}\n{mutant}\n");
        });
        Assert.True(faults.IsEmpty, $"{faults.Count} mutants did harm:\n{string.Join('\n', faults)}");
    }

    [Fact]
    public async Task What_is_not_spoiled_compiles()
    {
        foreach (var file in Corpus.Files)
        {
            var fault = await FindFaultAsync(new Mutant(0, file, "nothing", file.Text));
            Assert.True(fault is null, $"{file.Name}: {fault}");
        }
    }

    // What hangs may not listen to its token either.
    private static async Task<string?> FindFaultAsync(Mutant mutant)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await Task.Run(() => MutantCheck.FindFaultAsync(mutant, patience.Token), CancellationToken.None)
                .WaitAsync(2 * Patience, CancellationToken.None);
        }
        catch (Exception exception) when (IsOfTheCompiler(exception))
        {
            return null;
        }
#pragma warning disable CA1031 // Whatever it is, it is told with the mutant that caused it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    // What our own parts throw never gets here: the driver catches the generator's, and makes AD0001 of an analyzer's.
    private static bool IsOfTheCompiler(Exception exception)
        => exception is not OperationCanceledException
            && new StackTrace(exception).GetFrame(0)?.GetMethod()?.DeclaringType?.Assembly == typeof(CSharpCompilation).Assembly;

    private static IEnumerable<int> Seeds()
    {
        var range = (Environment.GetEnvironmentVariable("MINITELEMETRY_FUZZ") is { Length: > 0 } asked ? asked : Usual).Split('-');
        var first = int.Parse(range[0], CultureInfo.InvariantCulture);
        var last = int.Parse(range[^1], CultureInfo.InvariantCulture);
        return Enumerable.Range(first, last - first + 1);
    }
}
