using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Stdout;

/// <summary>The few colours of the text format: of the sixteen every terminal maps to something readable on its own background.</summary>
internal static class TextColours
{
    public static ReadOnlySpan<byte> Reset => "\e[0m"u8;

    /// <summary>Also of ids, which are for looking up, not for reading.</summary>
    public static ReadOnlySpan<byte> Dim => "\e[2m"u8;

    public static ReadOnlySpan<byte> Error => "\e[31m"u8;

    public static ReadOnlySpan<byte> Span => "\e[35m"u8;

    public static ReadOnlySpan<byte> Metric => "\e[36m"u8;

    [MethodImpl(HotPath.Options)]
    public static ReadOnlySpan<byte> Of(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => Dim,
        LogLevel.Warning => "\e[33m"u8,
        LogLevel.Error => Error,
        LogLevel.Critical => "\e[1;31m"u8,
        _ => "\e[32m"u8,
    };

    /// <summary>The short severity name of the OpenTelemetry specification.</summary>
    [MethodImpl(HotPath.Options)]
    public static ReadOnlySpan<byte> NameOf(LogLevel level) => level switch
    {
        LogLevel.Trace => "TRACE"u8,
        LogLevel.Debug => "DEBUG"u8,
        LogLevel.Warning => "WARN"u8,
        LogLevel.Error => "ERROR"u8,
        LogLevel.Critical => "FATAL"u8,
        _ => "INFO"u8,
    };
}
