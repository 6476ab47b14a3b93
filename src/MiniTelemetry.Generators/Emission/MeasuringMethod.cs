namespace MiniTelemetry.Generators.Emission;

/// <summary>
/// The method beside the implementing part that measures a body that may throw. They are two, so that the bare path is a guard and a
/// direct call, with no try block to keep it from being inlined.
/// </summary>
internal static class MeasuringMethod
{
    /// <param name="writer">The file's text.</param>
    /// <param name="method">The method.</param>
    /// <param name="lines">The call of the body, its end, and the return of its result.</param>
    public static void Write(SourceWriter writer, MethodText method, params string[] lines)
    {
        WriteHead(writer, method);
        writer.Write($"var {method.Call} = {TagEmitter.Start(method)};");
        foreach (var step in TagEmitter.Steps(method))
            writer.Write($"{method.Call}{step};");
        WriteTry(writer, lines);
        writer.Write($$"""catch (global::System.Exception {{method.Exception}}) { {{method.Call}}.Fail({{method.Exception}}); throw; }""");
        writer.Close();
    }

    private static void WriteHead(SourceWriter writer, MethodText method)
    {
        var signature = method.Method.Signature;
        writer.Blank();
        writer.Write(TypeEmitter.StackTraceHidden);
        foreach (var attribute in signature.InstrumentedAttributes)
            writer.Write(attribute);
        writer.Write(
            $"{signature.InstrumentedModifiers} {signature.ReturnType} {method.Method.Calls.Instrumented}"
            + $"{method.InstrumentedTypeParameters}({method.InstrumentedParameters}){method.InstrumentedConstraints}");
        writer.Open();
    }

    private static void WriteTry(SourceWriter writer, string[] lines)
    {
        if (lines.Length == 1 && !lines[0].Contains("\n"))
        {
            writer.Write($"try {{ {lines[0]} }}");
            return;
        }

        writer.Open("try");
        foreach (var line in lines)
            writer.Write(line);
        writer.Close();
    }
}
