using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Stdout;

/// <summary>An exception as attributes of its line, and its stack trace, and those of the exceptions inside it, behind the gutter.</summary>
internal static class TextException
{
    private const int MaxBytes = 64 * 1024;
    private const int MaxExceptions = 32;

    public static void WriteSummary(Utf8Buffer buffer, AttributeList list, Exception exception)
    {
        list.Add("exception.type", TypeOf(exception));
        if (!list.BeginValue("exception.message")) return;
        try
        {
            TextEscaping.WriteToken(buffer, ExceptionFacts.ReadMessage(exception));
        }
        catch (Exception unreadable)
        {
            AttributeText.WriteUnreadable(buffer, unreadable);
        }
    }

    public static void WriteStack(Utf8Buffer buffer, Exception exception)
    {
        var left = MaxExceptions;
        var end = buffer.Length + MaxBytes;
        WriteFrames(buffer, exception, end);
        WriteInner(buffer, exception, ref left, end);
    }

    private static void WriteInner(Utf8Buffer buffer, Exception exception, ref int left, int end)
    {
        if (exception is AggregateException aggregate)
        {
            foreach (var inner in aggregate.InnerExceptions) WriteCause(buffer, inner, ref left, end);
        }
        else if (exception.InnerException is { } inner)
        {
            WriteCause(buffer, inner, ref left, end);
        }
    }

    private static void WriteCause(Utf8Buffer buffer, Exception exception, ref int left, int end)
    {
        if (left == 0 || buffer.Length >= end) return;
        if (--left == 0)
        {
            WriteCut(buffer);
            return;
        }

        TextLine.BeginGutter(buffer);
        buffer.Write("caused by "u8);
        TextEscaping.WriteText(buffer, TypeOf(exception));
        var isTold = ToldAbove.Contains(exception);
        buffer.Write(isTold ? " (told above): "u8 : ": "u8);
        WriteGuarded(buffer, exception, static (buffer, exception) => TextEscaping.WriteText(buffer, ExceptionFacts.ReadMessage(exception)));
        buffer.Write((byte)'\n');
        if (isTold) return;
        WriteFrames(buffer, exception, end);
        WriteInner(buffer, exception, ref left, end);
    }

    private static void WriteFrames(Utf8Buffer buffer, Exception exception, int end)
    {
        string? frames;
        var hidden = false;
        try
        {
            frames = exception.StackTrace;
            hidden = EndsInHiddenFrame(exception);
        }
        catch (Exception unreadable)
        {
            frames = $"[unreadable: {unreadable.GetType().Name}]";
        }

        var shown = hidden ? WithoutLastLine(frames) : frames.AsSpan();
        foreach (var frame in shown.EnumerateLines())
        {
            if (frame.IsWhiteSpace()) continue;
            if (buffer.Length >= end)
            {
                WriteCut(buffer);
                return;
            }

            TextLine.BeginGutter(buffer);
            TextEscaping.WriteText(buffer, frame.Trim());
            buffer.Write((byte)'\n');
        }
    }

    // .NET leaves frames out that are marked as hidden, but never the last one: that of the wrapper which has caught the exception.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A method whose metadata is trimmed away counts as not hidden.")]
    private static bool EndsInHiddenFrame(Exception exception)
    {
        var trace = new StackTrace(exception, fNeedFileInfo: false);
        return trace.FrameCount > 1 && trace.GetFrame(trace.FrameCount - 1)?.GetMethod() is { } last
            && (IsHidden(last) || (last.DeclaringType is { } type && IsHidden(type)));
    }

    private static bool IsHidden(MemberInfo member) => member.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false);

    private static ReadOnlySpan<char> WithoutLastLine(string? lines)
    {
        var text = lines.AsSpan().TrimEnd();
        var end = text.LastIndexOf('\n');
        return end < 0 ? text : text[..end];
    }

    private static void WriteGuarded(Utf8Buffer buffer, Exception exception, Action<Utf8Buffer, Exception> write)
    {
        var start = buffer.Length;
        try
        {
            write(buffer, exception);
        }
        catch (Exception unreadable)
        {
            buffer.Truncate(start);
            AttributeText.WriteUnreadable(buffer, unreadable);
        }
    }

    private static void WriteCut(Utf8Buffer buffer)
    {
        TextLine.BeginGutter(buffer);
        buffer.Write("…\n"u8);
    }

    // ToString, because the full names of generic types carry assembly versions.
    private static string TypeOf(Exception exception) => exception.GetType().ToString();
}
