using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary><c>[Outcome]</c>: merged option by option, and what of it is asked of a result.</summary>
public sealed class OutcomeTests
{
    private const string Instrument = """Type.Method("Place", "place").Traced()""";

    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("", "", "Expected = new[] { typeof(TimeoutException), typeof(Box<>.Full) }", ".Expects(typeof(global::System.TimeoutException), typeof(global::Box<>.Full))")]
    [InlineData("", "", "Cancellation = CancellationPolicy.Error", ".CancellationFails()")]
    [InlineData("", "", "FailureLevel = Microsoft.Extensions.Logging.LogLevel.Warning", ".FailsAt((global::Microsoft.Extensions.Logging.LogLevel)3)")]
    [InlineData("", "Cancellation = CancellationPolicy.Error", "", ".CancellationFails()")]
    [InlineData("Cancellation = CancellationPolicy.Error", "", "", ".CancellationFails()")]
    [InlineData("Cancellation = CancellationPolicy.Error", "Cancellation = CancellationPolicy.Unset", "", "")]
    [InlineData("Cancellation = CancellationPolicy.Error", "Expected = new[] { typeof(TimeoutException) }", "Expected = new Type[0]", ".CancellationFails()")]
    [InlineData("FailureLevel = (Microsoft.Extensions.Logging.LogLevel)2", "Expected = new[] { typeof(TimeoutException) }", "Cancellation = CancellationPolicy.Error", ".Expects(typeof(global::System.TimeoutException)).CancellationFails().FailsAt((global::Microsoft.Extensions.Logging.LogLevel)2)")]
    [InlineData("", "", "Expected = new[] { typeof(int), typeof(TimeoutException) }, FailureLevel = (Microsoft.Extensions.Logging.LogLevel)9", ".Expects(typeof(global::System.TimeoutException))")]
    public void Options_are_taken_from_the_method_then_the_type_then_the_assembly(string assembly, string type, string method, string chain)
        => Assert.Equal(Instrument + chain, Run($$"""
            {{Outcome("assembly: ", assembly)}}
            public static class Box<T> { public class Full : Exception; }
            {{Outcome("", type)}} public partial class Desk
            {
                [Traced] {{Outcome("", method)}} public partial void Place();
                private void PlaceCore() { }
            }
            """).Field("Place"));

    [Theory]
    [InlineData(
        "Receipt? Place()",
        "FailWhen = \"IsFailure\"",
        "call.Complete<global::Receipt?>(result, static (outcome, result) => outcome.FailWhen(result, static result => result?.IsFailure));")]
    [InlineData(
        "Task<Receipt> Place()",
        "FailWhen = \"IsFailure\", ErrorTypeFrom = \"Error.Code\"",
        "return call.Complete<global::Receipt>(PlaceCore(), static (outcome, result) => outcome.FailWhen(result, static result => result?.IsFailure, static result => result?.Error?.Code));")]
    [InlineData(
        "ValueTask<(int A, Receipt B)> Place()",
        "FailWhen = \"B.MayFail\"",
        "return call.Complete<(int A, global::Receipt B)>(PlaceCore(), static (outcome, result) => outcome.FailWhen(result, static result => result.B?.MayFail));")]
    public void A_result_is_asked(string declaration, string options, string statement)
        => Assert.Contains(statement, BodyOf(declaration, options, ""), StringComparison.Ordinal);

    [Theory]
    [InlineData("Receipt Place()", "IsFailure", true)]
    [InlineData("Task<Receipt> Place()", "MayFail", true)]
    [InlineData("int Place()", "IsFailure", false)]
    [InlineData("Receipt Place()", "Error", false)]
    [InlineData("void Place()", "IsFailure", false)]
    [InlineData("Task Place()", "IsFailure", false)]
    [InlineData("IAsyncEnumerable<Receipt> Place()", "IsFailure", false)]
    [InlineData("Span<int> Place()", "IsEmpty", false)]
    public void What_is_inherited_is_for_the_results_that_it_fits(string declaration, string member, bool isAsked)
    {
        var options = $"FailWhen = \"{member}\", ErrorTypeFrom = \"Error.Code\"";

        Assert.Equal(isAsked, BodyOf(declaration, "", Outcome("", options)).Contains("FailWhen(", StringComparison.Ordinal));
        Assert.Equal(isAsked, BodyOf(declaration, "", "", Outcome("assembly: ", options)).Contains("FailWhen(", StringComparison.Ordinal));
    }

    [Fact]
    public void Tags_of_the_result_come_first() => Assert.Equal(
        """
        var call = DeskTelemetry.Place.Start();
        try
        {
            return call.Complete<global::Receipt?>(PlaceCore(), static (outcome, result) =>
            {
                outcome.Tag("code", result, static result => result?.Error?.Code);
                outcome.Tag("result", result, (global::MiniTelemetry.Signals)1);
                outcome.FailWhen(result, static result => result?.IsFailure);
            });
        }
        catch (global::System.Exception exception) { call.Fail(exception); throw; }
        """,
        BodyOf(
            "Task<Receipt?> Place()",
            "FailWhen = \"IsFailure\"",
            "",
            "",
            "[return: Tag(null!, \"Error.Code\"), Tag(On = Signals.Span)]").TrimEnd());

    private static string Outcome(string target, string options) => options.Length == 0 ? "" : $"[{target}Outcome({options})]";

    private static string BodyOf(string declaration, string options, string onType, string onAssembly = "", string onReturn = "")
        => Run($$"""
            {{onAssembly}}
            public record Error(string? Code);
            public record Receipt(bool IsFailure, bool? MayFail, Error? Error);
            {{onType}} public partial class Desk
            {
                [Traced] {{onReturn}} {{Outcome("", options)}} public partial {{declaration}};
                private {{declaration.Replace("Place", "PlaceCore", StringComparison.Ordinal)}} => throw new InvalidOperationException();
            }
            """).Body("PlaceInstrumented");

    private static GeneratorRun Run(string source) => GeneratorHarness.Run(source);
}
