using System.Diagnostics.Metrics;
using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>The rules speak of instruments by the names that the runtime gives them.</summary>
public sealed class InstrumentNamesTests
{
    private static readonly string Source = $$"""
        public partial class HTTPDesk
        {
            [Counted, Timed] public static partial Task PlaceAsync();
            private static Task PlaceAsyncCore() => Task.CompletedTask;
            [Counted(Name = "shop.a"), Timed(Name = " ")] public static partial void Named();
            private static void NamedCore() { }
            [Timed] public static partial void {{new string('L', 300)}}();
            private static void {{new string('L', 300)}}Core() { }
        }
        """;

    [Fact]
    public void They_are_those_of_the_runtime()
    {
        var run = GeneratorHarness.Run(Source, new TestOptions { AssemblyName = nameof(InstrumentNamesTests) });
        var methods = run.Output.GetTypeByMetadataName("HTTPDesk")!.GetMembers().OfType<IMethodSymbol>();
        var expected = methods.SelectMany(static method => InstrumentNames.Of(method, MethodAttributes.Read(method)));

        var made = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == nameof(InstrumentNamesTests))
                    made.Add(instrument.Name);
            },
        };
        listener.Start();
        GeneratorHarness.Load(run).GetType("HTTPDesk")!.GetMethod("Named")!.Invoke(null, null);

        Assert.Equal(5, made.Count);
        Assert.Equal(made.Order(StringComparer.Ordinal), expected.Select(static item => item.Name).Order(StringComparer.Ordinal));
    }
}
