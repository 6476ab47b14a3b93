using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Logs;

/// <summary>The file-local class of what a type's log methods share; outside of the type, so that generic ones share it.</summary>
internal static class LogHolderEmitter
{
    public const string LoggerField = "Logger";

    // Signals.Metrics of the runtime.
    private const int OnMetrics = 2;

    public static void Write(SourceWriter writer, LogType type, IReadOnlyList<LogMethodText> methods)
    {
        if (methods.Count == 0)
            return;
        writer.Blank();
        writer.Write($"[{TypeEmitter.GeneratedCode}]");
        writer.Open($"file static class {type.Identity.Holder}");
        writer.Write(
            $"internal static readonly {LogMethodEmitter.Runtime}.AmbientLogger {LoggerField} = new({CSharpLiteral.Of(type.Identity.FullName)});");
        foreach (var method in methods)
        {
            if (method.Method.Event!.Signals is { } signals)
                WriteSignals(writer, type, method, signals);
        }

        writer.Close();
    }

    private static void WriteSignals(SourceWriter writer, LogType type, LogMethodText method, LogSignalOptions signals) => writer.Write(
        $"""
        internal static readonly {LogMethodEmitter.Runtime}.LogSignals {method.Field} =
            global::MiniTelemetry.Instrumentation.ScopeRegistry.Get({HolderEmitter.ScopeArguments(type.Scope!)})
                .Type({HolderEmitter.TypeArguments(type.Identity)}).Log({CSharpLiteral.Of(method.Method.Signature.PlainName)}){Steps(method, signals)};
        """);

    private static string Steps(LogMethodText method, LogSignalOptions signals)
    {
        var steps = signals.OnSpan ? ".OnSpan()" : "";
        if (signals.Counter is not { } counter)
            return steps;
        var isTagged = method.Method.Event!.Attributes.Any(static attribute => (attribute.On & OnMetrics) != 0);
        return $"{steps}.Counted({CSharpLiteral.Of(counter)}{(isTagged ? ", tagged: true" : "")})";
    }
}
