using System.Globalization;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission;

/// <summary>The file-local class that holds a type's instruments; outside of the type, so that generic ones share them.</summary>
internal static class HolderEmitter
{
    private const string Runtime = "global::MiniTelemetry.Instrumentation";

    // Signals.Metrics of the runtime.
    private const int OnMetrics = 2;

    private const string Tagged = "tagged: true";

    public const string TypeField = "Type";

    public static void Write(SourceWriter writer, InstrumentedType type, IReadOnlyList<MethodText> methods)
    {
        if (methods.Count == 0)
            return;
        writer.Blank();
        writer.Write($"[{TypeEmitter.GeneratedCode}]");
        writer.Open($"file static class {type.Identity.Holder}");
        writer.Write(
            $"""
            private static readonly {Runtime}.InstrumentedType {TypeField} =
                {Runtime}.ScopeRegistry.Get({ScopeArguments(type.Scope)}).Type({TypeArguments(type.Identity)});

            internal static readonly {Runtime}.MethodInstrument
            """);
        for (var index = 0; index < methods.Count; index++)
            WriteInstrument(writer, methods[index], index == methods.Count - 1 ? ";" : ",");
        writer.Close();
    }

    private static void WriteInstrument(SourceWriter writer, MethodText text, string end)
    {
        var method = text.Method;
        var (name, stem) = (CSharpLiteral.Of(method.Signature.PlainName), CSharpLiteral.Of(method.Instruments.Stem));
        writer.Write($"    {text.Field} = {TypeField}.Method({name}, {stem}){string.Concat(Steps(method))}{end}");
    }

    public static string TypeArguments(TypeIdentity type) => $"{CSharpLiteral.Of(type.FullName)}, {CSharpLiteral.Of(type.Stem)}";

    private static IEnumerable<string> Steps(InstrumentedMethod method)
    {
        var instruments = method.Instruments;
        var tagged = IsTagged(method.Tags) || IsTagged(method.OutTags) || IsTagged(method.Result?.Tags ?? default) ? Tagged : null;
        if (instruments.Span is { } span)
            yield return Step("Traced", Text("", span.Name), Kind(span), span.Root ? "root: true" : null);
        if (instruments.Counter is { } counter)
            yield return Step("Counted", Text("name: ", counter.Name), Text("description: ", counter.Description), tagged);
        if (instruments.Histogram is { } times)
            yield return Step("Timed", Text("name: ", times.Name), Text("description: ", times.Description), Buckets(times), tagged);
        if (instruments.InFlight is { } open)
        {
            var early = IsTagged(method.Tags) ? Tagged : null;
            yield return Step("InFlight", Text("name: ", open.Name), Text("description: ", open.Description), early);
        }

        if (instruments.IsEnriching)
            yield return Step("Enriching");
        foreach (var step in OutcomeSteps(instruments.Outcome))
            yield return step;
        foreach (var tag in instruments.Constants)
            yield return Step("Tagged", CSharpLiteral.Of(tag.Key), tag.Literal, On(tag), tag.AtStart ? "atStart: true" : null);
    }

    private static IEnumerable<string> OutcomeSteps(OutcomeOptions outcome)
    {
        if (outcome.Expected is { Count: > 0 } expected)
            yield return Step("Expects", expected.Join(static type => $"typeof({type})"));
        if (outcome.CancellationFails == true)
            yield return Step("CancellationFails");
        if (outcome.FailureLevel is { } level)
            yield return Step("FailsAt", $"(global::Microsoft.Extensions.Logging.LogLevel){level}");
    }

    private static bool IsTagged(EquatableArray<TagSource> tags)
    {
        foreach (var tag in tags.AsSpan())
        {
            if (tag.On is { } on && (on & OnMetrics) != 0)
                return true;
        }

        return false;
    }

    /// <summary>The call with those of the arguments that are given.</summary>
    private static string Step(string name, params string?[] arguments)
    {
        var given = "";
        foreach (var argument in arguments)
        {
            if (argument is not null)
                given += given.Length == 0 ? argument : ", " + argument;
        }

        return $".{name}({given})";
    }

    public static string ScopeArguments(ScopeIdentity scope)
        => scope.Version is null ? CSharpLiteral.Of(scope.Name) : $"{CSharpLiteral.Of(scope.Name)}, {CSharpLiteral.Of(scope.Version)}";

    private static string? Text(string parameter, string? text) => text is null ? null : parameter + CSharpLiteral.Of(text);

    private static string? Kind(SpanOptions span)
        => span.Kind is null ? null : $"kind: global::System.Diagnostics.ActivityKind.{span.Kind}";

    private static string? Buckets(HistogramOptions histogram) => histogram.Buckets switch
    {
        null => null,
        { Count: 0 } => "buckets: new double[0]",
        { } buckets => $"buckets: new double[] {{ {buckets.Join(Bound)} }}",
    };

    private static string Bound(double bound) => bound.ToString("R", CultureInfo.InvariantCulture);

    private static string? On(ConstantTag tag) => tag.On is { } on ? $"on: {TagEmitter.Signals(on)}" : null;
}
