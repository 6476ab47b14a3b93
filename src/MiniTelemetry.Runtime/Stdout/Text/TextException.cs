using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>An exception as attributes of its line, and its stack trace, and those of the exceptions inside it, behind the gutter.</summary>
internal static class TextException
{
    private const int MaxBytes = 64 * 1024;
    private const int MaxExceptions = 32;

    /// <summary>The type and the message, as attributes.</summary>
    /// <param name="list">The attributes of the line.</param>
    /// <param name="exception">The exception.</param>
    /// <param name="texts">What may be told of it; null for all.</param>
    /// <param name="isMessageTold">Whether the record's own text ends with the message already.</param>
    public static void WriteSummary(AttributeList list, Exception exception, ExceptionTexts? texts, bool isMessageTold = false)
    {
        var type = TypeOf(exception);
        var message = texts is null ? MessageOf(exception) : texts.Message(exception);
        if (texts is not null) type = texts.Type(type);
        if (type is not null) list.AddPassed("exception.type", type);
        if (message is not null && !isMessageTold) list.AddPassed("exception.message", message);
    }

    /// <summary>Whether a text that was written, from a place on, ends with the exception's message.</summary>
    /// <param name="buffer">What holds the text, and nothing behind it.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="exception">The exception.</param>
    /// <param name="texts">What may be told of it; null for all.</param>
    public static bool EndsWithMessage(Utf8Buffer buffer, int start, Exception exception, ExceptionTexts? texts)
    {
        var message = texts is null ? MessageOf(exception) : texts.Message(exception);
        if (message is not { Length: > 0 }) return false;
        var end = buffer.Length;
        TextEscaping.WriteText(buffer, message);
        var isTold = buffer.Written[start..end].EndsWith(buffer.Written[end..]);
        buffer.Truncate(end);
        return isTold;
    }

    /// <summary>The frames, and those of the exceptions inside it.</summary>
    /// <param name="buffer">What is written to.</param>
    /// <param name="exception">The exception.</param>
    /// <param name="texts">What may be told of it; null for all.</param>
    public static void WriteStack(Utf8Buffer buffer, Exception exception, ExceptionTexts? texts)
    {
        var left = MaxExceptions;
        var end = buffer.Length + MaxBytes;
        WriteFrames(buffer, exception, texts, end);
        WriteInner(buffer, exception, texts, ref left, end);
    }

    private static void WriteInner(Utf8Buffer buffer, Exception exception, ExceptionTexts? texts, ref int left, int end)
    {
        if (exception is AggregateException aggregate)
        {
            foreach (var inner in aggregate.InnerExceptions) WriteCause(buffer, inner, texts, ref left, end);
        }
        else if (exception.InnerException is { } inner)
        {
            WriteCause(buffer, inner, texts, ref left, end);
        }
    }

    private static void WriteCause(Utf8Buffer buffer, Exception exception, ExceptionTexts? texts, ref int left, int end)
    {
        if (left == 0 || buffer.Length >= end) return;
        if (--left == 0)
        {
            WriteCut(buffer);
            return;
        }

        TextLine.BeginGutter(buffer);
        buffer.Write("caused by "u8);
        var type = TypeOf(exception);
        TextEscaping.WriteText(buffer, texts is null ? type : texts.Type(type) ?? Redaction.Mark);
        var isTold = ToldAbove.Contains(exception);
        buffer.Write(isTold ? " (told above): "u8 : ": "u8);
        TextEscaping.WriteText(buffer, texts is null ? MessageOf(exception) : texts.Message(exception) ?? Redaction.Mark);
        buffer.Write((byte)'\n');
        if (isTold) return;
        WriteFrames(buffer, exception, texts, end);
        WriteInner(buffer, exception, texts, ref left, end);
    }

    private static void WriteFrames(Utf8Buffer buffer, Exception exception, ExceptionTexts? texts, int end)
    {
        var frames = FramesOf(exception);
        foreach (var frame in (texts is null ? frames : texts.Stack(frames)).AsSpan().EnumerateLines())
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

    /// <summary>The message; what says so where it cannot be read.</summary>
    public static string MessageOf(Exception exception)
    {
        try
        {
            return ExceptionFacts.ReadMessage(exception);
        }
        catch (Exception unreadable)
        {
            return AttributeText.Unreadable(unreadable);
        }
    }

    public static string? FramesOf(Exception exception)
    {
        try
        {
            var frames = exception.StackTrace;
            return EndsInHiddenFrame(exception) ? WithoutLastLine(frames) : frames;
        }
        catch (Exception unreadable)
        {
            return AttributeText.Unreadable(unreadable);
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

    private static string? WithoutLastLine(string? lines)
    {
        var end = lines?.TrimEnd().LastIndexOf('\n') ?? -1;
        return end < 0 ? lines : lines![..end];
    }

    private static void WriteCut(Utf8Buffer buffer)
    {
        TextLine.BeginGutter(buffer);
        buffer.Write("…\n"u8);
    }

    // ToString, because the full names of generic types carry assembly versions.
    public static string TypeOf(Exception exception) => exception.GetType().ToString();
}
