using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL016: MisplacedEnumeratorCancellation.</summary>
public sealed class MTEL016Tests
{
    [Fact]
    public void On_the_declaration() => Assert.Equal(
        "[EnumeratorCancellation] on 'ct' has no effect here, since 'IdsCore' is what iterates; put it on the parameter of 'IdsCore'",
        AnalyzerHarness.Reports("MTEL016", """
            using System.Runtime.CompilerServices;
            public partial class Desk
            {
                [Traced] public partial IAsyncEnumerable<int> Ids([[|EnumeratorCancellation|]] CancellationToken ct);
                private async IAsyncEnumerable<int> IdsCore([EnumeratorCancellation] CancellationToken ct) { await Task.Delay(1, ct); yield return 1; }
            }
            """));

    [Fact]
    public void On_the_body() => AnalyzerHarness.ReportsNothing("""
        using System.Runtime.CompilerServices;
        public partial class Desk
        {
            [Traced] public partial IAsyncEnumerable<int> Ids(CancellationToken ct);
            private async IAsyncEnumerable<int> IdsCore([EnumeratorCancellation] CancellationToken ct) { await Task.Delay(1, ct); yield return 1; }
            public async IAsyncEnumerable<int> Bare([EnumeratorCancellation] CancellationToken ct) { await Task.Delay(1, ct); yield return 1; }
        }
        """);
}
