using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>An attribute's value as text: a bounded run of bytes without a control character.</summary>
internal static class AttributeText
{
    [MethodImpl(HotPath.Options)]
    public static void WriteValue(Utf8Buffer buffer, object? value) => AttributeValue<TextSyntax>.Write(buffer, value);

    /// <summary>In place of what could not be read.</summary>
    public static void WriteUnreadable(Utf8Buffer buffer, Exception exception) => TextEscaping.WriteToken(buffer, Unreadable(exception));

    /// <summary>The same as text.</summary>
    public static string Unreadable(Exception exception) => $"[unreadable: {exception.GetType().Name}]";
}
