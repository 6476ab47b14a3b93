using System.Reflection;
using Catalogue;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Transparency;

/// <summary>The catalogue is what it claims to be.</summary>
[Collection(ProcessWideState.Name)]
public sealed class CatalogueTests
{
    private const int Least = 120;

    public static TheoryData<string> Cases() => Crossing.Names();

    [Fact]
    public void It_has_a_case_for_each_of_its_many_methods()
    {
        Assert.Equal(Crossing.All.Length, Crossing.All.Select(one => one.Name).Distinct().Count());
        Assert.InRange(InstrumentedMethods().Count(), Least, int.MaxValue);
        Assert.InRange(Crossing.All.Length, InstrumentedMethods().Count(), int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_bare_call_tells_nothing_and_a_wrapped_one_does(string name)
    {
        using var heard = Listeners.In(TelemetryState.On);
        await Task.Run(new Run(Crossing.Named(name), isWrapped: true, Ending.Succeeds, default).ToItsEndAsync);
        var told = heard.Spans.Count + heard.Measurements.Count;
        Assert.Equal(Crossing.Named(name).IsTold, told > 0);
        heard.Spans.Clear();
        heard.Measurements.Clear();
        await Task.Run(new Run(Crossing.Named(name), isWrapped: false, Ending.Succeeds, default).ToItsEndAsync);
        Assert.True(told == 0 || heard.Spans.Count + heard.Measurements.Count < told, "the bare call is none");
    }

    private static IEnumerable<MethodInfo> InstrumentedMethods() =>
        from type in Crossing.Types()
        from method in type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
        where method.Name.EndsWith("Core", StringComparison.Ordinal) || method.Name.EndsWith("CoreAsync", StringComparison.Ordinal)
        select method;
}
