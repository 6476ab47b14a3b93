using MiniTelemetry.Generators.Emission.Bodies;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission;

/// <summary>
/// The implementing part and the method that measures. They are two, so that the bare path is a guard and a direct call, with no
/// try block to keep it from being inlined.
/// </summary>
internal static class MethodEmitter
{
    public static void Write(SourceWriter writer, MethodText method)
    {
        WriteImplementation(writer, method);
        if (method.Method.Shape == ReturnShape.Refused)
            return;
        writer.Blank();
        WriteInstrumented(writer, method);
    }

    private static void WriteImplementation(SourceWriter writer, MethodText method)
    {
        var signature = method.Method.Signature;
        foreach (var attribute in signature.Attributes)
            writer.Write(attribute);
        var head = $"{signature.Modifiers} {signature.ReturnType} {signature.Name}";
        writer.Write($"{head}{method.TypeParameters}({method.Parameters}){method.Constraints}");
        ReturnBodies.For(method.Method.Shape).WriteGuard(writer, method);
    }

    private static void WriteInstrumented(SourceWriter writer, MethodText method)
    {
        var signature = method.Method.Signature;
        writer.Write($"[{TypeEmitter.GeneratedCode}, global::System.Diagnostics.StackTraceHidden]");
        foreach (var attribute in signature.InstrumentedAttributes)
            writer.Write(attribute);
        var head = $"{signature.InstrumentedModifiers} {signature.ReturnType} {method.Method.Calls.Instrumented}";
        writer.Open($"{head}{method.InstrumentedTypeParameters}({method.InstrumentedParameters}){method.InstrumentedConstraints}");
        TagEmitter.WriteStart(writer, method);
        TagEmitter.WriteTags(writer, method);
        WriteMeasuredCall(writer, method);
        writer.Close();
    }

    private static void WriteMeasuredCall(SourceWriter writer, MethodText method)
    {
        writer.Open("try");
        ReturnBodies.For(method.Method.Shape).WriteCall(writer, method);
        writer.Close();
        writer.Write(
            $$"""
            catch (global::System.Exception {{method.Exception}})
            {
                {{method.Call}}.Fail({{method.Exception}});
                throw;
            }
            """);
    }
}
