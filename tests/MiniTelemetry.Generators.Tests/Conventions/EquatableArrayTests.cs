using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Tests.Conventions;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Equal_by_items()
    {
        var one = ArrayOf("a", "b");
        var same = ArrayOf("a", "b");

        Assert.True(one == same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.True(one != ArrayOf("b", "a"));
        Assert.False(one.Equals((object)"a"));
    }

    [Fact]
    public void Nothing_is_empty()
    {
        Assert.True(default == Array.Empty<string>().ToEquatableArray());
        Assert.Empty(default(EquatableArray<string>));
    }

    private static EquatableArray<string> ArrayOf(params string[] items) => items.ToEquatableArray();
}
