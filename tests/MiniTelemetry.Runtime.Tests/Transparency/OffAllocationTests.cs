#if DEBUG // optimised, a bare call may cost less than its body does: what does not escape is put on the stack
using System.Collections;
using Catalogue;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Transparency;

/// <summary>With telemetry off, no wrapper of the catalogue costs a byte.</summary>
[Collection(ProcessWideState.Name)]
public sealed class OffAllocationTests
{
    // All but the one that cannot but throw: longer traces take more.
    public static TheoryData<string> Cases() => new(Crossing.All.Select(one => one.Name).Where(name => name != "Annotations.Never"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Off_a_call_allocates_what_its_body_allocates(string name)
    {
        var subject = Crossing.Named(name);
        var script = new Script(Ending.Quiet);
        Assert.Equal(BytesOf(subject.Bare, script), BytesOf(subject.Wrapped, script));
    }

    private static double BytesOf(Func<Script, object?> call, Script script) => Allocated.PerCall(() => Use(call(script)));

    private static void Use(object? returned)
    {
        if (returned is IAsyncEnumerable<int> asyncSequence)
            Exhaust(asyncSequence.GetAsyncEnumerator());
        else if (returned is IAsyncEnumerator<int> asyncItems)
            Exhaust(asyncItems);
        else if (returned is IEnumerable sequence and not string)
            Exhaust(sequence.GetEnumerator());
        else if (returned is IEnumerator items)
            Exhaust(items);
    }

    // Off and quiet, each move has ended when it returns.
    private static void Exhaust(IAsyncEnumerator<int> items)
    {
        while (true)
        {
            var move = items.MoveNextAsync();
            if (!move.IsCompletedSuccessfully || !move.Result)
                return;
        }
    }

    private static void Exhaust(IEnumerator items)
    {
        while (items.MoveNext())
        {
        }

        (items as IDisposable)?.Dispose();
    }
}
#endif
