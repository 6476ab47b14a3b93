using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Logs;

/// <summary>One file: the log methods of a type, the structs of their values, and the holder of what they share.</summary>
internal static class LogTypeEmitter
{
    public static string Emit(LogType type)
    {
        var writer = new SourceWriter();
        var methods = NameFields(type);
        TypeEmitter.WriteHead(writer, type.Identity, type.Methods.SelectMany(static method => method.Suppressed));
        TypeEmitter.WriteType(
            writer, type.Identity, [.. methods.Select(static method => (Action<SourceWriter>)(writer => LogMethodEmitter.Write(writer, method)))]);
        LogHolderEmitter.Write(writer, type, [.. methods.Where(static method => method.Method.Event is not null)]);
        return writer.ToString();
    }

    private static List<LogMethodText> NameFields(LogType type)
    {
        var taken = TypeEmitter.ObjectMembers.Concat([LogHolderEmitter.LoggerField, type.Identity.Holder]);
        var fields = new UniqueNames(taken, StringComparer.Ordinal);
        return [.. type.Methods.Select(method => new LogMethodText(method, fields.Allocate(method.Signature.Name)))];
    }
}
