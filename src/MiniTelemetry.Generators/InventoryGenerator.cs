using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Emission.Inventory;
using MiniTelemetry.Generators.Model.Inventory;
using MiniTelemetry.Generators.Parsing.Inventory;

namespace MiniTelemetry.Generators;

/// <summary>
/// Writes the inventory of an assembly's telemetry where the build asks for it. A generator must not write files, so it adds files that
/// are comments; the package's targets make <c>telemetry-inventory.json</c> and its Markdown of them.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class InventoryGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The one step that sees the compilation whole. It is for builds only: editors do not ask for the output below, and so not for
        // this; and where no inventory is wanted, it ends at once.
        var inventories = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(InventoryParser.Parse)
            .WithTrackingName(TrackingNames.Inventory);

        context.RegisterImplementationSourceOutput(inventories, Write);
    }

    private static void Write(SourceProductionContext output, TelemetryInventory inventory)
    {
        output.AddSource("TelemetryInventory.json.g.cs", CommentedFile.Of(InventoryJson.Emit(inventory)));
        output.AddSource("TelemetryInventory.md.g.cs", CommentedFile.Of(InventoryMarkdown.Emit(inventory)));
    }
}
