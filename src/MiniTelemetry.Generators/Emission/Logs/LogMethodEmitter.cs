using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Logs;

/// <summary>The implementing part of a log method: a guard, and what writes behind it.</summary>
internal static class LogMethodEmitter
{
    public const string Runtime = "global::MiniTelemetry.Logging";
    public const string Logger = "global::Microsoft.Extensions.Logging.ILogger";

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

        if (written.SkipsCheck)
            writer.Write(method.WriteCall(logger));
        else if (written.Signals is null)
            writer.Write(
                $"""
                if ({logger}.IsEnabled({written.Level}))
                    {method.WriteCall(logger)}
                """);
        else
            WriteSignalGuard(writer, method, written, logger);
    }

    private static void WriteSignalGuard(SourceWriter writer, LogMethodText method, LogEvent written, string logger)
    {
        var isLogged = method.Local("isLogged");
        writer.Write(
            $"""
            var {isLogged} = {logger}.IsEnabled({written.Level});
            if ({isLogged} || {method.Signals}.IsWanted)
                {method.WriteCall($"{isLogged} ? {logger} : null")}
            """);
    }
}
