using System.Globalization;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Logs;

/// <summary>The struct of a log method's values: what a logging provider finds in it, and the message.</summary>
internal static class LogStateEmitter
{
    private const string Pair = "global::System.Collections.Generic.KeyValuePair<string, object?>";

    private const string NoInlining = "global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)";

    // Signals.Logs, and the default signals, of the runtime.
    private const int OnLogs = 4;
    private const int OnDefault = 5;

    public static void Write(SourceWriter writer, LogMethodText method, LogEvent written)
    {
        var contract = $"{LogMethodEmitter.Runtime}.ILogEvent";
        var declared = written.Signals is null ? contract : $"{LogMethodEmitter.Runtime}.ILogSignalEvent";
        writer.Write($"[{TypeEmitter.GeneratedCode}]");
        writer.Open(
            $"{written.StateModifiers} struct {method.State} : {declared}{SignatureText.Clauses(method.Method.Signature.InstrumentedConstraints)}");
        var access = written.Arguments is null ? "internal" : "private";
        foreach (var field in written.Fields.AsSpan())
            writer.Write($"{access} {field.Type} {field.Name};");
        if (written.Arguments is { } arguments)
            WriteWriteMethod(writer, method, written, arguments);
        var attributes = written.Attributes.Where(static attribute => (attribute.On & OnLogs) != 0).ToList();
        writer.Write(
            $"static {LogMethodEmitter.Runtime}.LogEventInfo {contract}.Info => new({CSharpLiteral.Of(method.Owner)}, "
            + $"{Number(written.Id)}, {CSharpLiteral.Of(written.Name)}, {Number(attributes.Count + 1)});");
        WriteAttributes(writer, written, contract, attributes);
        LogMessageEmitter.Write(writer, written, $"string {contract}.Format()");
        if (written.Signals is not null)
            WriteTags(writer, written, declared);
        writer.Close();
    }

    private static void WriteWriteMethod(SourceWriter writer, LogMethodText method, LogEvent written, EquatableArray<LogArgument> arguments)
    {
        var log = method.Local("log");
        var logger = $"{LogMethodEmitter.Logger}{(written.Signals is null ? "" : "?")} {log}";
        var parameters = arguments.Select(static argument => $"{argument.Type} {argument.Name}").Prepend(logger);
        writer.Write(
            $"""
            [{NoInlining}]
            internal static void {method.WriteMethod}({string.Join(", ", parameters)})
                => {method.RuntimeCall(log)};
            """);
    }

    private static void WriteAttributes(SourceWriter writer, LogEvent written, string contract, List<LogAttribute> attributes)
    {
        var template = $"new(\"{{OriginalFormat}}\", {CSharpLiteral.Of(written.Template)})";
        if (attributes.Count == 0)
        {
            writer.Write($"{Pair} {contract}.this[int {Free(written, "index")}] => {template};");
            return;
        }

        var place = Free(written, "index");
        writer.Write($"{Pair} {contract}.this[int {place}] => {place} switch");
        writer.Write("{");
        for (var index = 0; index < attributes.Count; index++)
            writer.Write($"    {Number(index)} => new({CSharpLiteral.Of(attributes[index].Key)}, {attributes[index].Value}),");
        writer.Write($"    _ => {template},");
        writer.Write("};");
    }

    private static void WriteTags(SourceWriter writer, LogEvent written, string contract)
    {
        var tags = Free(written, "tags");
        writer.Open($"void {contract}.Tag(ref {LogMethodEmitter.Runtime}.LogTags {tags})");
        foreach (var attribute in written.Attributes.AsSpan())
        {
            var on = attribute.On == OnDefault ? "" : $", {TagEmitter.Signals(attribute.On)}";
            writer.Write($"{tags}.Add({CSharpLiteral.Of(attribute.Key)}, {attribute.Value}{on});");
        }

        writer.Close();
    }

    // A field of that name is what is meant by it.
    public static string Free(LogEvent written, string name)
        => UniqueNames.First(name, candidate => written.Fields.Any(field => field.Name == candidate));

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
