using MiniTelemetry.Generators.Emission.Bodies;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission;

/// <summary>The start of a call and its tags.</summary>
internal static class TagEmitter
{
    public static void WriteStart(SourceWriter writer, MethodText method)
    {
        var arguments = new List<string>();
        var atStart = method.Method.Tags.Where(static tag => tag.AtStart).ToList();
        if (atStart.Count > 0)
        {
            writer.Write($"var {method.Tags} = {method.Instrument}.StartTags();");
            atStart.ForEach(tag => WriteTag(writer, method.Tags, tag));
            arguments.Add(method.Tags);
        }

        var tokens = method.Method.Signature.Parameters.Where(static parameter => parameter.Token is not null).ToList();
        arguments.AddRange(tokens.Take(1).Select(static token => token.Token!));
        var start = ReturnBodies.For(method.Method.Shape).Start;
        writer.Write($"var {method.Call} = {method.Instrument}.{start}({string.Join(", ", arguments)});");
        foreach (var token in tokens.Skip(1))
            writer.Write($"{method.Call}.CancelledBy({token.Token});");
    }

    public static void WriteTags(SourceWriter writer, MethodText method)
    {
        foreach (var tag in method.Method.Tags.Where(static tag => !tag.AtStart))
            WriteTag(writer, method.Call, tag);

        // With its tags, which the end of the call takes from the same count. A stream is under way while it is enumerated.
        if (method.Method.Instruments.InFlight is not null && method.Method.Shape != ReturnShape.Stream)
            writer.Write($"{method.Call}.InFlight();");
    }

    public static void WriteTag(SourceWriter writer, string target, TagSource tag) => writer.Write(Call(target, tag) + ";");

    /// <summary>The call that tags.</summary>
    public static string Call(string target, TagSource tag)
    {
        var path = tag.Path is null ? "" : $", {tag.Path}";
        var on = tag.On is null ? "" : $", {Signals(tag.On.Value)}";
        return $"{target}.Tag({CSharpLiteral.Of(tag.Key)}, {tag.Value}{path}{on})";
    }

    public static string Signals(int number) => $"(global::MiniTelemetry.Signals){number}";
}
