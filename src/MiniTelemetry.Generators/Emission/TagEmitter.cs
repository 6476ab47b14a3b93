using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission;

/// <summary>The start of a call and its tags.</summary>
internal static class TagEmitter
{
    /// <summary>The expression that begins the call.</summary>
    public static string Start(MethodText method)
    {
        var arguments = method.Method.Tags.Count == 0 ? "" : StartTags(method);
        if (method.Tokens.Count > 0)
            arguments += arguments.Length == 0 ? method.Tokens[0] : ", " + method.Tokens[0];
        return $"{method.Instrument}.{(IsStream(method) ? "StartStream" : "Start")}({arguments})";
    }

    /// <summary>What is said of the call before its body runs: the calls to append to <see cref="Start"/>, or to make one by one.</summary>
    public static List<string> Steps(MethodText method)
    {
        var steps = new List<string>();
        for (var index = 1; index < method.Tokens.Count; index++)
            steps.Add($".CancelledBy({method.Tokens[index]})");
        foreach (var tag in method.Method.Tags.AsSpan())
        {
            if (!tag.AtStart)
                steps.Add(Tag(tag));
        }

        if (IsInFlight(method))
            steps.Add(".InFlight()");
        return steps;
    }

    public static string Signals(int number) => $"(global::MiniTelemetry.Signals){number}";

    private static string StartTags(MethodText method)
    {
        var tags = string.Concat(method.Method.Tags.Where(static tag => tag.AtStart).Select(Tag));
        return tags.Length == 0 ? "" : $"{method.Instrument}.StartTags(){tags}";
    }

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
