using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Emission.Logs;
using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Parsing.Logs;

namespace MiniTelemetry.Generators;

/// <summary>Writes the implementing part of each log method: a guard, and a record of its parameters.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class LogEventGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var targets = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.LogEventMetadataName, InstrumentationTargets.IsCandidate, LogTargets.Parse);

        // The one rule that is not an analyzer's: RefusalRules says why.
        var refused = targets
            .SelectMany(static (target, _) => target.Refused)
            .WithTrackingName(TrackingNames.Refused);
        context.RegisterSourceOutput(refused, static (output, member) => output.ReportDiagnostic(Refusal.OfLog(member)));

        var methods = targets
            .SelectMany(static (target, _) => target.Methods)
            .WithTrackingName(TrackingNames.LogEvents)
            .Collect()
            .Select(LogGrouping.Compare)
            .WithTrackingName(TrackingNames.LogMethods);

        // Only counters and span events have a scope.
        var assembly = context.CompilationProvider
            .Select(AssemblyScopeParser.Parse)
            .WithTrackingName(TrackingNames.Assembly);

        // One file per type: a change of one method leaves the other types' files alone.
        var types = methods.Combine(assembly)
            .SelectMany(LogGrouping.Group)
            .WithTrackingName(TrackingNames.LogTypes);

        context.RegisterSourceOutput(types, static (output, type) => output.AddSource(type.HintName, LogTypeEmitter.Emit(type)));
    }
}
