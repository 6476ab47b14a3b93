using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

/// <summary>
/// An async method never throws at its call: what it throws is in its task. Nor does an iterator, which runs when it is moved. So nothing
/// has to be caught, and the measured call is one expression.
/// </summary>
internal sealed class NeverThrowingBody(ReturnShape shape) : IReturnBody
{
    private const string Indent = "            ";

    public ReturnShape Shape => shape;

    public bool IsSeenInStackTraces => false;

    public void WriteGuard(SourceWriter writer, MethodText method)
    {
        var steps = TagEmitter.Steps(method);

        // One tag fits on the line.
        var separator = steps.Count < 2 && method.Method.Result is null ? "" : "\n" + Indent;
        steps.Add(ReturnBodies.Completion(method, Indent));
        var chain = separator + string.Join(separator, steps);
        writer.Write(
            $"""
                => {method.Instrument}.IsEnabled
                    ? {TagEmitter.Start(method)}{chain}
                    : {method.BodyCall};
            """);
    }

    public void WriteMeasured(SourceWriter writer, MethodText method)
    {
    }
}
