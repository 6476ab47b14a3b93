using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Emission;
using MiniTelemetry.Generators.Model;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators;

/// <summary>Writes the implementing part of each instrumented partial method: a guard, and the measured call of its body.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class InstrumentationGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // A method that several attributes reach, its own and its type's, is parsed once: by the first that applies to it.
        var traced = MethodsWith(context, KnownNames.TracedMetadataName, TrackingNames.Traced);
        var counted = MethodsWith(context, KnownNames.CountedMetadataName, TrackingNames.Counted);
        var timed = MethodsWith(context, KnownNames.TimedMetadataName, TrackingNames.Timed);
        var inFlight = MethodsWith(context, KnownNames.InFlightMetadataName, TrackingNames.InFlight);
        var enriching = MethodsWith(context, KnownNames.EnrichMetadataName, TrackingNames.Enrich);

        // All that is ever known of the compilation as a whole.
        var assembly = context.CompilationProvider
            .Select(AssemblyScopeParser.Parse)
            .WithTrackingName(TrackingNames.Assembly);

        var methods = Concatenate(traced, counted, timed, inFlight, enriching)
            .Select(TypeGrouping.Compare)
            .WithTrackingName(TrackingNames.Methods);

        // One file per type: a change of one method leaves the other types' files alone.
        var types = methods.Combine(assembly)
            .SelectMany(TypeGrouping.Group)
            .WithTrackingName(TrackingNames.Types);

        context.RegisterSourceOutput(types, static (output, type) => output.AddSource(type.HintName, TypeEmitter.Emit(type)));
    }

    private static IncrementalValuesProvider<InstrumentedMethod> MethodsWith(
        IncrementalGeneratorInitializationContext context, string attribute, string trackingName)
    {
        var targets = context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, InstrumentationTargets.IsCandidate, InstrumentationTargets.Parse);

        // The one rule that is not an analyzer's: RefusalRules says why.
        var refused = targets
            .SelectMany(static (target, _) => target.Refused)
            .WithTrackingName(TrackingNames.Refused);
        context.RegisterSourceOutput(refused, static (output, member) => output.ReportDiagnostic(Refusal.Of(member)));

        return targets
            .SelectMany(static (target, _) => target.Methods)
            .WithTrackingName(trackingName);
    }

    private static IncrementalValueProvider<ImmutableArray<InstrumentedMethod>> Concatenate(
        IncrementalValuesProvider<InstrumentedMethod> first, params IncrementalValuesProvider<InstrumentedMethod>[] others)
        => others.Aggregate(first.Collect(), static (methods, more) => methods.Combine(more.Collect()).Select(TypeGrouping.Append));
}
