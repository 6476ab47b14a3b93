using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

internal static class ReturnBodies
{
    private static readonly Dictionary<ReturnShape, IReturnBody> All = new IReturnBody[]
    {
        new RefusedBody(), new VoidBody(), new ValueBody(), new DirectBody(), new ReferenceBody(), new AwaitableBody(), new StreamBody(),
        new NeverThrowingBody(ReturnShape.Async), new NeverThrowingBody(ReturnShape.Iterator),
    }.ToDictionary(static body => body.Shape);

    public static IReturnBody For(ReturnShape shape) => All[shape];

    /// <summary>
    /// Hands the body's task or stream to the call. A body may say that it can return none; the runtime hands a null on as it is.
    /// </summary>
    public static string Completion(MethodText method, string indent = "") => Completion(method, method.BodyCall, indent);

    /// <summary>The lines that return what <see cref="Completion(MethodText, string)"/> makes of it.</summary>
    public static string[] HandingOn(MethodText method) => method.Method.OutTags.Count == 0
        ? [$"return {method.Call}{Completion(method)};"]
        : [$"var {method.Result} = {method.BodyCall};", .. OutTags(method), $"return {method.Call}{Completion(method, method.Result, "")};"];

    /// <summary>The lines that keep a result in a variable while the call ends.</summary>
    public static string[] Lines(MethodText method, string variable, string by)
    {
        // A dynamic value is handed over as the object that it is.
        var value = method.Method.Result is { Type: "object" or "object?" } result ? $"({result.Type}){method.Result}" : method.Result;
        return
        [
            $"{variable} {method.Result} = {by}{method.BodyCall};",
            .. OutTags(method),
            method.Method.Result is null ? $"{method.Call}.Complete();" : $"{method.Call}.Complete{ResultText.Arguments(method, value)};",
            $"return {by}{method.Result};",
        ];
    }

    /// <summary>The lines that tag what the body has put into <c>out</c> parameters.</summary>
    public static IEnumerable<string> OutTags(MethodText method)
        => method.Method.OutTags.Select(tag => $"{method.Call}{TagEmitter.Tag(tag)};");

    private static string Completion(MethodText method, string value, string indent)
    {
        var forgiving = method.Method.Signature.ReturnType.EndsWith("?", StringComparison.Ordinal) ? "!" : "";
        return $".Complete{ResultText.Arguments(method, value + forgiving, indent)}";
    }

    /// <summary>The guard of every shape that returns something.</summary>
    public static void WriteReturningGuard(SourceWriter writer, MethodText method)
        => writer.Write($"    => {method.Instrument}.IsEnabled ? {method.InstrumentedCall} : {method.BodyCall};");
}
