using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL020: UnusableFailure.</summary>
public sealed class MTEL020Tests
{
    [Theory]
    [InlineData("Receipt", "FailWhen = [|\"Missing\"|]", "FailWhen 'Missing' names 'Missing', which 'Receipt' does not have; name a property or field of it")]
    [InlineData("Receipt", "FailWhen = [|\"Code\"|]", "FailWhen 'Code' is 'string'; name a member that is bool")]
    [InlineData("Receipt", "FailWhen = [|\"Hidden\"|]", "FailWhen 'Hidden' names 'Hidden', whose getter is not accessible here; make it accessible or name another member")]
    [InlineData("Receipt", "FailWhen = \"Failed\", ErrorTypeFrom = [|\"Missing\"|]", "ErrorTypeFrom 'Missing' names 'Missing', which 'Receipt' does not have; name a property or field of it")]
    [InlineData("Receipt", "ErrorTypeFrom = [|\"Code\"|]", "ErrorTypeFrom 'Code' is never asked for: nothing says which results are failures; add FailWhen")]
    [InlineData("void", "FailWhen = [|\"Failed\"|]", "FailWhen 'Failed' is a member of the result, and the method has none; remove it, or return a result")]
    [InlineData("Task", "FailWhen = [|\"IsCompleted\"|]", "FailWhen 'IsCompleted' is a member of the result, and the method has none; remove it, or return a result")]
    [InlineData("IAsyncEnumerable<Receipt>", "FailWhen = [|\"Failed\"|]", "FailWhen 'Failed' is a member of the result, and the method has none; remove it, or return a result")]
    [InlineData("Span<int>", "FailWhen = [|\"IsEmpty\"|]", "FailWhen 'IsEmpty' would be read from a 'System.Span<int>', of which no value can be kept; return another type")]
    [InlineData("dynamic", "FailWhen = [|\"Failed\"|]", "FailWhen 'Failed' names 'Failed', which 'dynamic' does not have; name a property or field of it")]
    public void Each_option_that_cannot_be_used(string type, string options, string message)
        => Assert.Equal(message, AnalyzerHarness.Reports("MTEL020", Source(type, "", options)));

    [Theory]
    [InlineData("Receipt", "", "FailWhen = \"Failed\", ErrorTypeFrom = \"Code\"")]
    [InlineData("Task<Receipt?>", "", "FailWhen = nameof(Receipt.Failed)")]
    [InlineData("Receipt", "[Outcome(FailWhen = \"Failed\")]", "ErrorTypeFrom = \"Code\"")]
    [InlineData("int", "[Outcome(FailWhen = \"Failed\", ErrorTypeFrom = \"Code\")]", "Cancellation = CancellationPolicy.Error")]
    public void Options_that_can(string type, string onType, string options) => AnalyzerHarness.ReportsNothing(Source(type, onType, options));

    private static string Source(string type, string onType, string options) => $$"""
        public class Receipt { public bool? Failed => null; public string Code => ""; public bool Hidden { private get; set; } }
        {{onType}} public partial class Desk
        {
            [Traced, Outcome({{options}})] public partial {{type}} Place();
            private {{type}} PlaceCore() => throw new InvalidOperationException();
        }
        """;
}
