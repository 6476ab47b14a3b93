using System.Globalization;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission;

/// <summary>The file-local class that holds a type's instruments; outside of the type, so that generic ones share them.</summary>
internal static class HolderEmitter
{
    private const string Runtime = "global::MiniTelemetry.Instrumentation";

    // Signals.Metrics of the runtime.
    private const int OnMetrics = 2;

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
            {string.Join(",\n", methods.Select(Instrument))};
            """);
        writer.Close();
    }

    private static string Instrument(MethodText text)
    {
        var method = text.Method;
        var names = $"{CSharpLiteral.Of(method.Signature.PlainName)}, {CSharpLiteral.Of(method.Instruments.Stem)}";
        return $"    {text.Field} = {TypeField}.Method({names}){string.Concat(Steps(method))}";
    }

    private static string TypeArguments(TypeIdentity type) => $"{CSharpLiteral.Of(type.FullName)}, {CSharpLiteral.Of(type.Stem)}";

    private static IEnumerable<string> Steps(InstrumentedMethod method)
    {
        var instruments = method.Instruments;
        var tagged = IsTagged(method.Tags) || IsTagged(method.OutTags) || IsTagged(method.Result?.Tags ?? default);
        if (instruments.Span is { } span)
            yield return Step("Traced", SpanArguments(span));
        if (instruments.Counter is { } counter)
            yield return Step("Counted", NameArguments(counter.Name, counter.Description).Concat(TaggedArguments(tagged)));
        if (instruments.Histogram is { } histogram)
            yield return Step("Timed", HistogramArguments(histogram).Concat(TaggedArguments(tagged)));
        if (instruments.InFlight is { } open)
            yield return Step("InFlight", NameArguments(open.Name, open.Description).Concat(TaggedArguments(IsTagged(method.Tags))));
        if (instruments.IsEnriching)
            yield return Step("Enriching", []);
        foreach (var step in OutcomeSteps(instruments.Outcome))
            yield return step;
        foreach (var tag in instruments.Constants)
            yield return Step("Tagged", TagArguments(tag));
    }

    private static IEnumerable<string> OutcomeSteps(OutcomeOptions outcome)
    {
        if (outcome.Expected is { Count: > 0 } expected)
            yield return Step("Expects", expected.Select(static type => $"typeof({type})"));
        if (outcome.CancellationFails == true)
            yield return Step("CancellationFails", []);
        if (outcome.FailureLevel is { } level)
            yield return Step("FailsAt", [$"(global::Microsoft.Extensions.Logging.LogLevel){level}"]);
    }

    private static bool IsTagged(IEnumerable<TagSource> tags) => tags.Any(static tag => tag.On is { } on && (on & OnMetrics) != 0);

    private static string Step(string name, IEnumerable<string> arguments) => $".{name}({string.Join(", ", arguments)})";

    private static string ScopeArguments(ScopeIdentity scope)
        => scope.Version is null ? CSharpLiteral.Of(scope.Name) : $"{CSharpLiteral.Of(scope.Name)}, {CSharpLiteral.Of(scope.Version)}";

    private static IEnumerable<string> SpanArguments(SpanOptions span)
    {
        if (span.Name is not null)
            yield return CSharpLiteral.Of(span.Name);
        if (span.Kind is not null)
            yield return $"kind: global::System.Diagnostics.ActivityKind.{span.Kind}";
        if (span.Root)
            yield return "root: true";
    }

    private static IEnumerable<string> NameArguments(string? name, string? description)
    {
        if (name is not null)
            yield return $"name: {CSharpLiteral.Of(name)}";
        if (description is not null)
            yield return $"description: {CSharpLiteral.Of(description)}";
    }

    private static IEnumerable<string> TaggedArguments(bool tagged) => tagged ? ["tagged: true"] : [];

    private static IEnumerable<string> HistogramArguments(HistogramOptions histogram)
        => NameArguments(histogram.Name, histogram.Description).Concat(BucketArguments(histogram));

    private static IEnumerable<string> BucketArguments(HistogramOptions histogram)
    {
        if (histogram.Buckets is { Count: 0 })
            yield return "buckets: new double[0]";
        else if (histogram.Buckets is { } buckets)
            yield return $"buckets: new double[] {{ {string.Join(", ", buckets.Select(Bound))} }}";
    }

    private static string Bound(double bound) => bound.ToString("R", CultureInfo.InvariantCulture);

    private static IEnumerable<string> TagArguments(ConstantTag tag)
    {
        yield return CSharpLiteral.Of(tag.Key);
        yield return tag.Literal;
        if (tag.On is { } on)
            yield return $"on: {TagEmitter.Signals(on)}";
        if (tag.AtStart)
            yield return "atStart: true";
    }
}
