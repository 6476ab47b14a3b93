using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

internal static class ReturnBodies
{
    private static readonly Dictionary<ReturnShape, IReturnBody> All =
        new IReturnBody[] { new RefusedBody(), new VoidBody(), new ValueBody(), new AwaitableBody() }.ToDictionary(static body => body.Shape);

    public static IReturnBody For(ReturnShape shape) => All[shape];

    /// <summary>The guard of every shape that returns something.</summary>
    public static void WriteReturningGuard(SourceWriter writer, MethodText method)
        => writer.Write($"    => {method.Instrument}.IsEnabled ? {method.InstrumentedCall} : {method.BodyCall};");
}
