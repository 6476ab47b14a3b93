namespace MiniTelemetry.Generators;

/// <summary>The names of the pipeline's steps, by which tests ask why a step ran.</summary>
internal static class TrackingNames
{
    public const string Traced = nameof(Traced);
    public const string Counted = nameof(Counted);
    public const string Timed = nameof(Timed);
    public const string InFlight = nameof(InFlight);
    public const string Enrich = nameof(Enrich);
    public const string Assembly = nameof(Assembly);
    public const string Methods = nameof(Methods);
    public const string Types = nameof(Types);
    public const string Refused = nameof(Refused);
    public const string RedactedRecords = nameof(RedactedRecords);
    public const string RedactedRecordFiles = nameof(RedactedRecordFiles);

    public const string LogEvents = nameof(LogEvents);
    public const string LogMethods = nameof(LogMethods);
    public const string LogTypes = nameof(LogTypes);
    public const string Inventory = nameof(Inventory);

    public static readonly string[] All =
    [
        Traced, Counted, Timed, InFlight, Enrich, Assembly, Methods, Types, Refused, LogEvents, LogMethods, LogTypes, RedactedRecords,
        RedactedRecordFiles, Inventory,
    ];
}
