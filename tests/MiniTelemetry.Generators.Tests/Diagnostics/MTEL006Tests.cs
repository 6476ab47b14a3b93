using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL006: TwoBodies.</summary>
public sealed class MTEL006Tests
{
    [Fact]
    public void Both_agreed_names() => Assert.Equal(
        "'PlaceAsync' has two bodies, 'PlaceAsyncCore' and 'PlaceCoreAsync'; remove one, or name the one that is meant with Body",
        AnalyzerHarness.Reports("MTEL006", """
            public partial class Desk
            {
                [Traced] public partial Task [|PlaceAsync|]();
                private Task PlaceAsyncCore() => Task.CompletedTask;
                private Task PlaceCoreAsync() => Task.CompletedTask;
            }
            """));

    [Fact]
    public void One_of_them_is_named() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Traced(Body = "PlaceCoreAsync")] public partial Task PlaceAsync();
            internal Task PlaceAsyncCore() => Task.CompletedTask;
            private Task PlaceCoreAsync() => Task.CompletedTask;
        }
        """);

    [Fact]
    public void The_other_name_has_other_parameters() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Traced] public partial Task PlaceAsync();
            private Task PlaceAsyncCore() => Task.CompletedTask;
            internal Task PlaceCoreAsync(int id) => Task.CompletedTask;
        }
        """);
}
