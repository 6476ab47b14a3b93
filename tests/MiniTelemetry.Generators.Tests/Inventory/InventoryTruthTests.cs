using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using MiniTelemetry.Generators.Tests.Fuzzing;
using MiniTelemetry.Generators.Tests.Support;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Logging;

namespace MiniTelemetry.Generators.Tests.Inventory;

/// <summary>The inventory of the catalogue names what its assembly, loaded, asks the runtime for: every span, every instrument.</summary>
public sealed class InventoryTruthTests
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly TestOptions Options = new() { AssemblyName = "CatalogueOfTruth" };

    private static readonly IEnumerable<Microsoft.CodeAnalysis.SyntaxTree> Trees =
    [
        .. Corpus.Catalogue.Select(static file => TestOptions.ParseAsIs(file.Text, file.Name, LanguageVersion.CSharp14)),
        Options.Parse($$"""
            namespace Odd;
            [TelemetryScope("odd", Version = "2")]
            public partial class HTTPServer<T>
            {
                public partial record struct Inner
                {
                    [Traced(Name = "a span", Kind = System.Diagnostics.ActivityKind.Server, Root = true)] public partial void Serve();
                    private void ServeCore() { }
                    [Timed(Description = "One.", Buckets = new double[0]), Counted(Name = "odd.count"), InFlight] public partial Task @class();
                    private Task classCore() => Task.CompletedTask;
                }
            }
            public partial class Log
            {
                [LogEvent(Microsoft.Extensions.Logging.LogLevel.Error, Counter = "odd.logs")] public partial void Wrote([Tag(On = Signals.Metrics)] bool odd);
            }
            public partial class {{new string('L', 300)}}
            {
                [Counted, Timed, InFlight] public partial void Größe();
                private void GrößeCore() { }
            }
            """, "Odd.cs"),
    ];

    private static readonly JsonElement Inventory = JsonDocument.Parse(ReadInventory()).RootElement;
    private static readonly List<object?> Held = [.. LoadHolders()];
    private static readonly List<MethodInstrument> Methods = [.. Held.OfType<MethodInstrument>()];

    [Fact]
    public void Spans()
    {
        var made = Methods.Where(static method => Property(method, "Source") is not null).Select(static method =>
            $"{Property(method, "SpanName")}|{((ActivitySource)Property(method, "Source")!).Name}|{Property(method, "Kind")!.ToString()!.ToLowerInvariant()}"
            + $"|{Property(method, "IsRoot")}|{Property(method, "FullName")}");
        var listed = Entries("spans").Select(static span =>
            $"{Text(span, "name")}|{Text(span, "scope")}|{Text(span, "kind")}|{span.GetProperty("root").GetBoolean()}|{Text(span, "method")}");
        AssertSame(made, listed, atLeast: 100);
    }

    [Fact]
    public void Instruments()
    {
        var made = Held.Where(static one => one is MethodInstrument or LogSignals).SelectMany(static one => Fields(one!).OfType<Instrument>()).Select(static one =>
            $"{one.Name}|{one.Meter.Name}|{KindOf(one)}|{one.Unit}|{one.Description}|{Buckets(one)}");
        var listed = Entries("metrics").Select(static metric =>
            $"{Text(metric, "name")}|{Text(metric, "scope")}|{Text(metric, "kind")}|{Text(metric, "unit")}|{Text(metric, "description")}|{Buckets(metric)}");
        AssertSame(made, listed, atLeast: 20);
    }

    private static IEnumerable<object?> LoadHolders()
    {
        var assembly = GeneratorHarness.Load(GeneratorHarness.Run(GeneratorHarness.CreateDriver(Options), Options.CompileTrees(Trees)));
        var holders = assembly.GetTypes()
            .Where(static type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Telemetry", StringComparison.Ordinal));
        foreach (var holder in holders)
        {
            RuntimeHelpers.RunClassConstructor(holder.TypeHandle);
            foreach (var field in holder.GetFields(Members))
                yield return field.GetValue(null);
        }
    }

    private static void AssertSame(IEnumerable<string> made, IEnumerable<string> listed, int atLeast)
    {
        var expected = made.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.InRange(expected.Count, atLeast, int.MaxValue);
        Assert.Equal(expected, listed.Distinct().Order(StringComparer.Ordinal));
    }

    private static string ReadInventory()
    {
        var options = InventoryRun.On with { AssemblyName = Options.AssemblyName };
        return new InventoryRun(GeneratorHarness.Run(GeneratorHarness.CreateDriver(options), options.CompileTrees(Trees))).Json;
    }

    private static JsonElement.ArrayEnumerator Entries(string section) => Inventory.GetProperty(section).EnumerateArray();

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;

    private static string KindOf(Instrument instrument) => instrument switch
    {
        Counter<long> => "counter",
        UpDownCounter<long> => "updowncounter",
        Histogram<double> => "histogram",
        _ => "",
    };

    private static string Buckets(Instrument instrument)
        => instrument is Histogram<double> { Advice.HistogramBucketBoundaries: { } bounds } ? string.Join(' ', bounds) : "";

    private static string Buckets(JsonElement metric) => metric.TryGetProperty("buckets", out var bounds)
        ? string.Join(' ', bounds.EnumerateArray().Select(static bound => bound.GetDouble()))
        : "";

    private static IEnumerable<object?> Fields(object held)
        => held.GetType().GetFields(Members).Where(static field => !field.IsStatic).Select(field => field.GetValue(held));

    private static object? Property(MethodInstrument method, string name) => typeof(MethodInstrument).GetProperty(name, Members)!.GetValue(method);
}
