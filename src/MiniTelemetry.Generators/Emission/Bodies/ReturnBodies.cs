using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

internal static class ReturnBodies
{
    private static readonly Dictionary<ReturnShape, IReturnBody> All = new IReturnBody[]
    {
        new RefusedBody(), new VoidBody(), new ValueBody(), new ReferenceBody(), new AwaitableBody(), new StreamBody(),
    }.ToDictionary(static body => body.Shape);

    public static IReturnBody For(ReturnShape shape) => All[shape];

    /// <summary>The guard of every shape that returns something.</summary>
    public static void WriteReturningGuard(SourceWriter writer, MethodText method)
        => writer.Write($"    => {method.Instrument}.IsEnabled ? {method.InstrumentedCall} : {method.BodyCall};");

    /// <summary>The end of a call whose body has ended with it.</summary>
    public static void WriteComplete(SourceWriter writer, MethodText method)
    {
        // A dynamic result is handed over as the object that it is.
        var value = method.Method.Result is not { } result ? ""
            : result.Type is "object" or "object?" ? $"({result.Type}){method.Result}"
            : method.Result;
        ResultEmitter.WriteComplete(writer, method, "", value, ";");
    }

    /// <summary>What the body returned goes through the runtime, which sees its end.</summary>
    public static void WriteHandingOn(SourceWriter writer, MethodText method)
    {
        // A body may say that it can return no task or stream at all; the runtime hands a null on as it is.
        var forgiving = method.Method.Signature.ReturnType.EndsWith("?", StringComparison.Ordinal) ? "!" : "";
        if (method.Method.OutTags.Count == 0)
        {
            ResultEmitter.WriteComplete(writer, method, "return ", method.BodyCall + forgiving, ";");
            return;
        }

        writer.Write($"var {method.Result} = {method.BodyCall};");
        ResultEmitter.WriteOutTags(writer, method);
        ResultEmitter.WriteComplete(writer, method, "return ", method.Result + forgiving, ";");
    }
}
