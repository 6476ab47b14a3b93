using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL005: AsyncVoid.</summary>
public sealed class MTEL005Tests
{
    [Fact]
    public void An_async_void_method() => Assert.Equal(
        "'Place' is async void, so nobody sees its end or its exceptions; return Task",
        AnalyzerHarness.Reports("MTEL005", """
            public partial class Desk
            {
                [Traced] public async void [|Place|]() => await Task.Yield();
            }
            """));

    [Fact]
    public void An_async_void_body() => Assert.Equal(
        "'PlaceCore' is async void, so nobody sees its end or its exceptions; return Task",
        AnalyzerHarness.Reports("MTEL005", """
            public partial class Desk
            {
                [Traced] public partial void Place();
                private async void [|PlaceCore|]() => await Task.Yield();
            }
            """));

    [Fact]
    public void An_async_task_body() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Traced] public partial Task PlaceAsync();
            private async Task PlaceAsyncCore() => await Task.Yield();
        }
        """);
}
