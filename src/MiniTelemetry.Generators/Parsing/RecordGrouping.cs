using System.Collections.Immutable;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>From records to files.</summary>
internal static class RecordGrouping
{
    /// <summary>Gives each a file name that no other has, also where case does not count.</summary>
    public static IEnumerable<RedactedRecordFile> Name(ImmutableArray<RedactedRecord> records, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var hints = new UniqueNames([], StringComparer.OrdinalIgnoreCase);
        return [.. records.Select(record => new RedactedRecordFile(hints.Allocate(record.Type.MetadataName, "-") + ".Redacted.g.cs", record))];
    }
}
