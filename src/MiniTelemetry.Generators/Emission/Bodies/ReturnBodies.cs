using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

internal static class ReturnBodies
{
    private static readonly Dictionary<ReturnShape, IReturnBody> All = new IReturnBody[]
    {
        new RefusedBody(), new VoidBody(), new ValueBody(), new DirectBody(), new AwaitableBody(), new AsyncBody(),
    }.ToDictionary(static body => body.Shape);

    public static IReturnBody For(ReturnShape shape) => All[shape];

    /// <summary>Hands the body's task to the call. A body may say that it can return none; the runtime hands a null on as it is.</summary>
    public static string Completion(MethodText method)
    {
        var forgiving = method.Method.Signature.ReturnType.EndsWith("?", StringComparison.Ordinal) ? "!" : "";
        return $".Complete({method.BodyCall}{forgiving})";
    }

    /// <summary>The guard of every shape that returns something.</summary>
    public static void WriteReturningGuard(SourceWriter writer, MethodText method)
        => writer.Write($"    => {method.Instrument}.IsEnabled ? {method.InstrumentedCall} : {method.BodyCall};");
}
