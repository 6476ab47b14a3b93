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
        writer.Write($"var {method.Call} = {method.Instrument}.Start({string.Join(", ", arguments)});");
        foreach (var token in tokens.Skip(1))
            writer.Write($"{method.Call}.CancelledBy({token.Token});");
    }

    public static void WriteTags(SourceWriter writer, MethodText method)
    {
        foreach (var tag in method.Method.Tags.Where(static tag => !tag.AtStart))
            WriteTag(writer, method.Call, tag);
    }

    private static void WriteTag(SourceWriter writer, string target, TagSource tag)
    {
        var path = tag.Path is null ? "" : $", {tag.Path}";
        var on = tag.On is null ? "" : $", {Signals(tag.On.Value)}";
        writer.Write($"{target}.Tag({CSharpLiteral.Of(tag.Key)}, {tag.Value}{path}{on});");
    }

    public static string Signals(int number) => $"(global::MiniTelemetry.Signals){number}";
}
