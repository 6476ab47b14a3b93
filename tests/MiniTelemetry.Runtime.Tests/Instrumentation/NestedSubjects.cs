namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>The containing types of the foundation: generic, nested, struct, record, record struct.</summary>
public static partial class NestedSubjects<TOuter>
{
    public partial struct Struct(Play play)
    {
        [Traced, Timed, Counted]
        public partial int Value(TOuter outer, CancellationToken ct);

        internal readonly int ValueCore(TOuter outer, CancellationToken ct) => play.Run();
    }

    public partial record Record(Play Play)
    {
        [Traced, Timed, Counted]
        public partial Task<int> TaskOfAsync(TOuter outer, CancellationToken ct);

        internal Task<int> TaskOfAsyncCore(TOuter outer, CancellationToken ct) => Play.RunAsync();
    }

    public readonly partial record struct RecordStruct(Play Play)
    {
        [Traced, Timed, Counted]
        public partial ValueTask<int> ValueTaskOfAsync(TOuter outer, CancellationToken ct);

        internal ValueTask<int> ValueTaskOfAsyncCore(TOuter outer, CancellationToken ct) => new(Play.RunAsync());
    }
}
