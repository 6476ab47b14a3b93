using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Emission.Inventory;

/// <summary>The signals of a number, in the order of their bits.</summary>
internal static class SignalNames
{
    private static readonly string[] Names = ["span", "metrics", "logs"];

    public static EquatableArray<string> Of(int signals)
        => Names.Where((_, bit) => (signals & (1 << bit)) != 0).ToEquatableArray();
}
