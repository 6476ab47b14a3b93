using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission;

/// <summary>The start of a call and its tags.</summary>
internal static class TagEmitter
{
    /// <summary>The expression that begins the call.</summary>
    public static string Start(MethodText method)
    {
        var atStart = method.Method.Tags.Where(static tag => tag.AtStart).ToList();
        var start = IsStream(method) ? "StartStream" : "Start";
        var tags = $"{method.Instrument}.StartTags(){string.Concat(atStart.Select(Tag))}";
        var arguments = Tokens(method).Take(1);
        return $"{method.Instrument}.{start}({string.Join(", ", atStart.Count == 0 ? arguments : arguments.Prepend(tags))})";
    }

    /// <summary>What is said of the call before its body runs: the calls to append to <see cref="Start"/>, or to make one by one.</summary>
    public static IEnumerable<string> Steps(MethodText method)
        => Tokens(method).Skip(1).Select(static token => $".CancelledBy({token})")
            .Concat(method.Method.Tags.Where(static tag => !tag.AtStart).Select(Tag))
            .Concat(IsInFlight(method) ? [".InFlight()"] : []);

    public static string Signals(int number) => $"(global::MiniTelemetry.Signals){number}";

    private static IEnumerable<string> Tokens(MethodText method)
        => method.Method.Signature.Parameters.Select(static parameter => parameter.Token).OfType<string>();

    // After its tags, which it counts with. A stream is under way while it is enumerated.
    private static bool IsInFlight(MethodText method)
        => method.Method.Instruments.InFlight is not null && !IsStream(method);

    private static bool IsStream(MethodText method) => method.Method.Shape is ReturnShape.Stream or ReturnShape.Iterator;

    /// <summary>The call that tags, without what is tagged.</summary>
    public static string Tag(TagSource tag)
    {
        var path = tag.Path is null ? "" : $", {tag.Path}";
        var on = tag.On is null ? "" : $", {Signals(tag.On.Value)}";
        return $".Tag({CSharpLiteral.Of(tag.Key)}, {tag.Value}{path}{on})";
    }
}
