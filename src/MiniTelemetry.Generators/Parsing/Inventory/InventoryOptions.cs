using Microsoft.CodeAnalysis.Diagnostics;

namespace MiniTelemetry.Generators.Parsing.Inventory;

/// <summary>Whether the build asks for the inventory.</summary>
internal static class InventoryOptions
{
    private const string Property = "build_property.MiniTelemetryInventory";

    public static bool IsWanted(AnalyzerConfigOptions global)
        => global.TryGetValue(Property, out var value) && bool.TryParse(value, out var isWanted) && isWanted;
}
