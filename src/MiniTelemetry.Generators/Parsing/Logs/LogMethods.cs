using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>Which methods are log methods.</summary>
internal static class LogMethods
{
    public static AttributeData? AttributeOf(ISymbol method) => AttributeReader.Find(method, KnownNames.LogEvent);

    /// <summary>Of a method that is also instrumented, which contradicts itself, the instrumentation stands.</summary>
    public static bool IsLogMethod(ISymbol symbol)
        => symbol is IMethodSymbol method && AttributeOf(method) is not null && !new InstrumentAttributes(method).Any;
}
