using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>
/// Bodies stand below their declarations: the order of members is judged without them. Marks say where the other rule reports.
/// </summary>
public sealed class OrderSuppressorTests
{
    private const string Lit = "[Traced] public partial int Place(int id); private int PlaceCore(int id) => id;";

    private const string LitStaticMarked = "[Traced] public static partial int Make(int id); private static int [|MakeCore|](int id) => id;";

    [Theory]
    [InlineData("SA1202", Lit + " public int [|Send|]() => 1;")]
    [InlineData("SA1202", Lit + " [Traced] public partial int [|Send|](); private int SendCore() => 1;")]
    [InlineData("SA1202", "private int One() => 1; [Traced] private partial int Two(); private int [|TwoCore|]() => One();")]
    [InlineData("SA1204", Lit + " public static int [|Send|]() => 1;", true)]
    [InlineData("SA1204", "[Traced] private partial int Place(int id); private int PlaceCore(int id) => id; private static int [|Send|]() => 1;", true)]
    [InlineData("SA1204", Lit + " private static int [|Send|]() => 1;")]
    [InlineData("SA1204", "public int Send() => 1; " + LitStaticMarked)]
    [InlineData("S4136", "[Traced] public partial int [|Place|](int id); private int PlaceCore(int id) => id; [Traced] public partial int Place(); private int PlaceCore() => 1;")]
    [InlineData("S4136", "[Traced] public partial int Place(int id); private int [|PlaceCore|](int id) => id; [Traced] public partial int Place(); private int PlaceCore() => 1;")]
    public void What_is_in_order_without_bodies(string id, string members, bool isReported = false)
        => Assert.Equal(isReported ? [id] : [], StandInAnalyzer.Report(new OrderSuppressor(), id, $"public partial class Desk {{ {members} }}"));

    [Theory]
    [InlineData("SA1202", "private int One() => 1; public int [|Send|]() => One();")]
    [InlineData("SA1202", Lit + " private int One() => 1; public int [|Send|]() => One();")]
    [InlineData("SA1202", "[Traced] private partial int Place(int id); private int PlaceCore(int id) => id; public int [|Send|]() => Place(1);")]
    [InlineData("SA1204", "public int One() => 1; public static int [|Send|]() => 1;")]
    [InlineData("S4136", "public int [|Place|](int id) => id; public int Send() => 1; public int Place() => 1;")]
    [InlineData("S4136", "[Traced] public partial int [|Place|](int id); private int PlaceCore(int id) => id; public int Send() => 1; [Traced] public partial int Place(); private int PlaceCore() => 1;")]
    [InlineData("S4136", "[Traced] public partial int Place(int id); private int [|PlaceCore|](int id) => id; [Traced] public partial int Send(); private int SendCore() => 1; [Traced] public partial int Place(); private int PlaceCore() => 1;")]
    [InlineData("SA1202", "public int Place() { int [|other|] = 1; return other; }")]
    public void What_is_not(string id, string members)
        => Assert.Equal([id], StandInAnalyzer.Report(new OrderSuppressor(), id, $"public partial class Desk {{ {members} }}"));
}
