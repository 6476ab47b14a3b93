using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>Which methods are log methods.</summary>
internal static class LogMethods
{
    public static AttributeData? AttributeOf(ISymbol method) => AttributeReader.Find(method, KnownNames.LogEvent);

    /// <summary>Whether the SDK's generator writes the method, too.</summary>
    public static bool HasLoggerMessage(IMethodSymbol method)
        => method.GetAttributes().Any(static data => AttributeReader.Is(data, "Microsoft.Extensions.Logging", "LoggerMessageAttribute"));

    /// <summary>Of a method that is also instrumented, which contradicts itself, the instrumentation stands.</summary>
    public static bool IsLogMethod(ISymbol symbol)
        => symbol is IMethodSymbol method && AttributeOf(method) is not null && !new InstrumentAttributes(method).Any;
}
