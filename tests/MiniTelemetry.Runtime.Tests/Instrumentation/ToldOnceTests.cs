using System.Runtime.CompilerServices;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Kinds of wrappers inside each other, and the ways from the one to the other: a stack trace is written once.</summary>
[Collection(ProcessWideState.Name)]
public sealed class ToldOnceTests
{
    private int _read;

    public static TheoryData<WrapperKind, string> KindsAndWays(bool wrapped)
    {
        var data = new TheoryData<WrapperKind, string>();
        foreach (var kind in Enum.GetValues<WrapperKind>())
        {
            foreach (var way in (wrapped ? Rethrow.Wrapped : Rethrow.Unchanged).Keys)
                data.Add(kind, way);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(KindsAndWays), false)]
    public void What_is_handed_on_is_told_by_the_innermost_alone(WrapperKind outer, string way)
    {
        using var started = new StartedTelemetry();
        foreach (var inner in Enum.GetValues<WrapperKind>())
        {
            Fail(inner, outer, Rethrow.Unchanged[way]);
            var failures = way == "all of several tasks" ? 2 : 1;
            AssertText(started, $"{inner} in {outer}, {way}", records: failures, stacks: failures, marks: 0);
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndWays), true)]
    public void What_is_wrapped_is_not_told_in_full_again(WrapperKind outer, string way)
    {
        using var started = new StartedTelemetry();
        foreach (var inner in Enum.GetValues<WrapperKind>())
        {
            Fail(inner, outer, Rethrow.Wrapped[way]);
            var marks = way is "aggregate of a new and the old" or "derived from aggregate, two" ? 2 : 1;
            AssertText(started, $"{inner} in {outer}, {way}", records: 2, stacks: 1, marks);
        }
    }

    private void AssertText(StartedTelemetry started, string what, int records, int stacks, int marks)
    {
        var lines = started.Lines()[_read..];
        _read += lines.Length;
        int Count(string part) => StartedTelemetry.With(lines, part).Length;
        Assert.True(
            (Count("[ERROR]"), Count($"{nameof(ToldOnceTests)}.{nameof(Origin)}"), Count("(told above)")) == (records, stacks, marks),
            $"{what}: not {records} records, {stacks} stacks and {marks} marks in\n{string.Join('\n', lines)}");
        Assert.All(lines.Where(line => line.Contains("(told above)", StringComparison.Ordinal)), line =>
        {
            Assert.Equal("    | caused by System.TimeoutException (told above): the origin", line);
            Assert.Matches(TextGrammar.Gutter(), line);
        });
    }

    private static void Fail(WrapperKind inner, WrapperKind outer, Action<Action> rethrow) =>
        Assert.NotNull(Record.Exception(() => outer.Run(
            outer.Method("Outer"), () => rethrow(() => inner.Run(inner.Method("Inner"), Origin)))));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Origin() => throw new TimeoutException("the origin");
}
