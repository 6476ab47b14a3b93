using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Logs;

/// <summary>The implementing part of a log method: the guard, and the call that writes.</summary>
internal static class LogMethodEmitter
{
    public const string Runtime = "global::MiniTelemetry.Logging";

    private const string Logger = "global::Microsoft.Extensions.Logging.ILogger";

    public static void Write(SourceWriter writer, LogMethodText method)
    {
        var signature = method.Method.Signature;
        writer.Write(
            $"{signature.Modifiers} {signature.ReturnType} {signature.Name}"
            + $"{SignatureText.TypeParameters(signature)}({SignatureText.Parameters(signature)}){SignatureText.Clauses(signature.Constraints)}");
        if (method.Method.Event is not { } written)
        {
            writer.Write("""    => throw new global::System.NotSupportedException("MiniTelemetry could not write this log method.");""");
            return;
        }

        writer.Open();
        WriteGuard(writer, method, written);
        writer.Close();
        writer.Blank();
        LogStateEmitter.Write(writer, method, written);
    }

    private static void WriteGuard(SourceWriter writer, LogMethodText method, LogEvent written)
    {
        var logger = $"{method.Holder}.{LogHolderEmitter.LoggerField}";
        if (written.Logger is { } own)
        {
            var local = method.Local("log");
            writer.Write($"var {local} = ({Logger}?){own} ?? {logger};");
            logger = local;
        }

        if (written.Signals is not null)
            WriteSignalGuard(writer, method, written, logger);
        else if (written.SkipsCheck)
            writer.Write($"{Runtime}.LogWriter.Write({Arguments(method, written, logger)});");
        else
            writer.Write(
                $"""
                if ({logger}.IsEnabled({written.Level}))
                    {Runtime}.LogWriter.Write({Arguments(method, written, logger)});
                """);
    }

    private static void WriteSignalGuard(SourceWriter writer, LogMethodText method, LogEvent written, string logger)
    {
        var signals = $"{method.Holder}.{method.Field}";
        if (written.SkipsCheck)
        {
            writer.Write($"{signals}.Write({Arguments(method, written, logger)});");
            return;
        }

        var isLogged = method.Local("isLogged");
        writer.Write(
            $"""
            var {isLogged} = {logger}.IsEnabled({written.Level});
            if ({isLogged} || {signals}.IsWanted)
                {signals}.Write({Arguments(method, written, $"{isLogged} ? {logger} : null")});
            """);
    }

    private static string Arguments(LogMethodText method, LogEvent written, string logger)
        => $"{logger}, {written.Level}, {Values(method, written)}, {written.Exception ?? "null"}";

    private static string Values(LogMethodText method, LogEvent written) => written.Fields.Count == 0
        ? $"default({method.State})"
        : $"new {method.State} {{ {written.Fields.Join(field => $"{field.Name} = {Value(method, field)}")} }}";

    private static string Value(LogMethodText method, LogField field) => field.Path is null
        ? field.Value
        : $"{Runtime}.LogWriter.Read({CSharpLiteral.Of(method.Owner)}, {CSharpLiteral.Of(field.Key)}, {field.Value}, {field.Path})";
}
