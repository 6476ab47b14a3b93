using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>General rules about what a body has from its declaration do not apply to bodies, and apply to everything else.</summary>
public sealed class BodySuppressorTests
{
    public static TheoryData<string> Ids()
        => [.. new BodySuppressor().SupportedSuppressions.Select(static suppression => suppression.SuppressedDiagnosticId)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Bodies_are_spared(string id) => Assert.Empty(StandInAnalyzer.Report(new BodySuppressor(), id, """
        public partial class Desk
        {
            [Traced]
            public partial (int, int) Place(int id);

            private [|(int, int)|] [|PlaceCore|]([|int id|]) => (1, id);

            [Traced(Body = "MakeIt")]
            public static partial int Make(int id);

            private static int [|MakeIt|](int [|id|]) { return id; }
        }
        """));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Everything_else_is_not(string id) => Assert.Equal(Enumerable.Repeat(id, 5), StandInAnalyzer.Report(new BodySuppressor(), id, """
        public partial class [|Desk|]
        {
            [Traced]
            public partial int [|Place|](int id);

            private int PlaceCore(int id) { int [|local|] = id; return local; }

            private int [|OtherCore|](int [|id|]) => id;
        }
        """));
}
