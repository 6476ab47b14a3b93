using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Emission;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators;

/// <summary>Writes what prints the members of each partial record that has redacted ones: the compiler's own would print all of them.</summary>
/// <remarks>
/// Not by the attribute's name, as the others: it may stand on a parameter for the property, on a field behind one, or on a member of an
/// interface or base that the record only implements. Partial records are few.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class RedactedRecordGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var records = context.SyntaxProvider
            .CreateSyntaxProvider(RedactedRecordParser.IsCandidate, RedactedRecordParser.Parse)
            .Where(static record => record is not null)
            .Select(static (record, _) => record!)
            .WithTrackingName(TrackingNames.RedactedRecords);

        var files = records.Collect()
            .SelectMany(RecordGrouping.Name)
            .WithTrackingName(TrackingNames.RedactedRecordFiles);

        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, RecordEmitter.Emit(file.Record)));
    }
}
