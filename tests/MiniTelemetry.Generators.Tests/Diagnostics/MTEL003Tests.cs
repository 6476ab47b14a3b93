using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL003: NoBody.</summary>
public sealed class MTEL003Tests
{
    [Fact]
    public void A_method_without_a_body() => Assert.Equal(
        "'PlaceAsync' has no body; write it beside the declaration as 'PlaceAsyncCore', with the same parameters and return type",
        AnalyzerHarness.Reports("MTEL003", """
            public partial class Desk
            {
                [Traced] public partial Task [|PlaceAsync|]();
            }
            """));

    [Fact]
    public void A_body_of_the_base_class_does_not_count() => AnalyzerHarness.Reports("MTEL003", """
        public class Base
        {
            protected void PlaceCore() { }
        }
        public partial class Desk : Base
        {
            [Traced] public partial void [|Place|]();
        }
        """);

    [Fact]
    public void A_named_body_that_does_not_exist() => Assert.Equal(
        "'Place' has no body; write it beside the declaration as 'DoPlace', with the same parameters and return type",
        AnalyzerHarness.Reports("MTEL003", """
            public partial class Desk
            {
                [Traced(Body = "DoPlace")] public partial void [|Place|]();
                private void PlaceCore() { }
            }
            """));

    [Fact]
    public void Each_agreed_name_is_found() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Traced] public partial Task AAsync();
            private Task AAsyncCore() => Task.CompletedTask;
            [Traced] public partial Task BAsync();
            private Task BCoreAsync() => Task.CompletedTask;
            [Traced] public partial void Async();
            private void AsyncCore() { }
            [Timed(Body = nameof(DoC))] public partial void C();
            private void DoC() { }
        }
        public partial class Desk
        {
            [Traced] public partial int Apart();
        }
        public partial class Desk
        {
            private int ApartCore() => 1;
        }
        """);
}
