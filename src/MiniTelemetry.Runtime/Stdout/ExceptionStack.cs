using System.Text;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>
/// An exception as one text, in the words of .NET: its type and message, the exceptions inside it, the frames. One that an earlier record
/// of the same call has told stands there without its frames and what is inside it.
/// </summary>
internal static class ExceptionStack
{
    private const int MaxChars = 64 * 1024;
    private const int MaxExceptions = 32;

    /// <summary>The text.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="texts">What may be told of it; null for all.</param>
    public static string Of(Exception exception, ExceptionTexts? texts)
    {
        var text = new StringBuilder();
        var left = MaxExceptions;
        Append(text, exception, texts, ref left);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Exception exception, ExceptionTexts? texts, ref int left)
    {
        AppendHead(text, exception, texts);
        if (left < MaxExceptions && ToldAbove.Contains(exception))
        {
            text.Append(" (told above)");
            return;
        }

        if (exception is AggregateException several)
        {
            foreach (var inner in several.InnerExceptions) AppendInner(text, inner, texts, ref left);
        }
        else if (exception.InnerException is { } inner)
        {
            AppendInner(text, inner, texts, ref left);
        }

        AppendFrames(text, exception, texts);
    }

    private static void AppendHead(StringBuilder text, Exception exception, ExceptionTexts? texts)
    {
        var type = TextException.TypeOf(exception);
        text.Append(texts is null ? type : texts.Type(type) ?? Redaction.Mark);
        var message = texts is null ? TextException.MessageOf(exception) : texts.Message(exception) ?? Redaction.Mark;
        if (message.Length > 0) text.Append(": ").Append(message.AsSpan(0, Math.Min(message.Length, MaxChars)));
    }

    private static void AppendInner(StringBuilder text, Exception inner, ExceptionTexts? texts, ref int left)
    {
        if (left == 0 || text.Length >= MaxChars) return;
        text.Append("\n ---> ");
        if (--left == 0)
        {
            text.Append('…');
            return;
        }

        Append(text, inner, texts, ref left);
        text.Append("\n   --- End of inner exception stack trace ---");
    }

    private static void AppendFrames(StringBuilder text, Exception exception, ExceptionTexts? texts)
    {
        var frames = TextException.FramesOf(exception);
        if (texts is not null) frames = texts.Stack(frames);
        if (string.IsNullOrEmpty(frames)) return;
        text.Append('\n').Append(frames.AsSpan(0, Math.Min(frames.Length, MaxChars)).TrimEnd());
    }
}
