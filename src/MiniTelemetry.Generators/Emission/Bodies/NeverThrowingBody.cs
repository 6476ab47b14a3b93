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

    public void WriteGuard(SourceWriter writer, MethodText method)
    {
        var steps = string.Concat(TagEmitter.Steps(method).Select(static step => $"\n{Indent}{step}"));
        var separator = steps.Length == 0 && method.Method.Result is null ? "" : "\n" + Indent;
        writer.Write(
            $"""
                => {method.Instrument}.IsEnabled
                    ? {TagEmitter.Start(method)}{steps}{separator}{ReturnBodies.Completion(method, Indent)}
                    : {method.BodyCall};
            """);
    }

    public void WriteMeasured(SourceWriter writer, MethodText method)
    {
    }
}
