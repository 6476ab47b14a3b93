using System.Numerics;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Every shape of the foundation, each beside its bare body.</summary>
public partial class Subject(Play play)
{
    [Traced, Timed, Counted]
    public partial void Void([Tag] int number, [Tag("play.number", "Number")] Play tagged, CancellationToken ct);

    [Traced, Timed, Counted]
    public partial int Value([Tag("unreadable", "Unreadable")] Play tagged, CancellationToken ct);

    [Traced, Timed, Counted]
    public static partial int Static(Play play, CancellationToken ct);

    [Traced, Timed, Counted]
    public partial Task TaskAsync([Tag("hostile", "Hostile")] Play tagged, CancellationToken ct);

    [Traced, Timed, Counted]
    public partial Task<int> TaskOfAsync([Tag("on.all", "Number", On = Signals.Span | Signals.Metrics | Signals.Logs)] Play tagged, CancellationToken ct);

    [Traced, Timed, Counted]
    public partial ValueTask ValueTaskAsync(Play tagged, CancellationToken ct);

    [Traced, Timed, Counted]
    public partial ValueTask<int> ValueTaskOfAsync([Tag(AtStart = true)] int number, Play tagged, CancellationToken ct);

    [Traced, Timed, Counted]
    public partial bool References(ref int counter, in long factor, out int result, CancellationToken ct);

    [Traced, Timed, Counted]
    public partial T Generic<T>(T value, CancellationToken ct)
        where T : struct, INumber<T>;

    [Traced, Timed, Counted]
    public partial int Overload(int value, CancellationToken ct);

    [Traced(Name = "Overload of text"), Timed(Name = "subject.overload_text.duration"), Counted(Name = "subject.overload_text.calls")]
    public partial int Overload(string value, CancellationToken ct);

    [Traced, Timed(Name = "subject.recurse.duration")]
    public partial int Recurse(int depth, CancellationToken ct);

    internal void VoidCore(int number, Play tagged, CancellationToken ct) => play.Run();

    internal int ValueCore(Play tagged, CancellationToken ct) => play.Run();

    internal static int StaticCore(Play play, CancellationToken ct) => play.Run();

    internal Task TaskAsyncCore(Play tagged, CancellationToken ct) => play.RunAsync();

    internal Task<int> TaskOfAsyncCore(Play tagged, CancellationToken ct) => play.RunAsync();

    internal ValueTask ValueTaskAsyncCore(Play tagged, CancellationToken ct) => new(play.RunAsync());

    internal ValueTask<int> ValueTaskOfAsyncCore(int number, Play tagged, CancellationToken ct) => new(play.RunAsync());

    internal bool ReferencesCore(ref int counter, in long factor, out int result, CancellationToken ct)
    {
        counter++;
        result = (int)(play.Run() * factor);
        return result > 0;
    }

    internal T GenericCore<T>(T value, CancellationToken ct)
        where T : struct, INumber<T> => value + T.CreateChecked(play.Run());

    internal int OverloadCore(int value, CancellationToken ct) => value + play.Run();

    internal int OverloadCore(string value, CancellationToken ct) => value.Length + play.Run();

    internal int RecurseCore(int depth, CancellationToken ct) => depth == 0 ? play.Run() : 1 + Recurse(depth - 1, ct);
}
