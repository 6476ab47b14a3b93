using System.Collections.ObjectModel;
using System.Globalization;
using System.Reflection;

namespace MiniTelemetry.Instrumentation;

/// <summary>What the signals say of an exception.</summary>
internal static class ExceptionFacts
{
    // Exceptions may be inside each other a thousand times, and even in a circle: reflection can do that.
    private const int Most = 20_000;
    private const int DeepestRead = 100;

    /// <summary>The exception that tells what happened: the inner one where the outer one is only its wrapping.</summary>
    internal static Exception Unwrap(Exception exception)
    {
        var told = exception;
        for (var depth = 0; depth < Most && Inner(told) is { } inner; depth++)
            told = inner;
        return told;
    }

    /// <summary>The value of <c>error.type</c>, alike on all signals.</summary>
    internal static string ErrorType(Exception? exception) =>
        exception is null ? Conventions.UnknownError : TypeName(Unwrap(exception));

    /// <summary>The value of <c>error.type</c> that a result gives; of an exception its type, since a message is unbounded.</summary>
    internal static string ErrorTypeText(object? value)
    {
        if (value is Exception exception)
            return ErrorType(exception);
        var text = Convert.ToString(TagValue.From(value), CultureInfo.InvariantCulture);
        return string.IsNullOrEmpty(text) ? Conventions.UnknownError : text;
    }

    /// <summary>The full type name, without the assembly versions in those of generic types.</summary>
    internal static string TypeName(Exception exception)
    {
        var type = exception.GetType();
        return type.IsGenericType ? type.ToString() : type.FullName ?? type.Name;
    }

    /// <summary>The message, also of an exception whose <see cref="Exception.Message"/> throws.</summary>
    internal static string Message(Exception exception)
    {
        try
        {
            return ReadMessage(exception);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, TypeName(exception), "Message");
            return TypeName(exception);
        }
    }

    /// <summary>The whole text with the stack trace, also of an exception whose <see cref="object.ToString"/> throws.</summary>
    internal static string FullText(Exception exception)
    {
        try
        {
            return CanBeRead(exception) ? exception.ToString() : $"{TypeName(exception)} [too many exceptions inside each other]";
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, TypeName(exception), "ToString");
            return TypeName(exception);
        }
    }

    /// <summary>The message; throws what <see cref="Exception.Message"/> throws.</summary>
    internal static string ReadMessage(Exception exception) =>
        exception is not AggregateException || CanBeRead(exception) ? exception.Message : "[too many exceptions inside each other]";

    // .NET reads the texts of those inside it by recursion, each as often as it occurs: a stack that overflows ends the process.

    /// <summary>Whether there are few enough exceptions inside it to read its text, and its message if it gathers others.</summary>
    internal static bool CanBeRead(Exception exception)
    {
        if (exception.InnerException is null)
            return true;
        var open = new Stack<(Exception Exception, int Depth)>([(exception, 0)]);
        var count = 0;
        while (open.TryPop(out var next))
        {
            if (++count > Most || next.Depth > DeepestRead)
                return false;
            foreach (var inner in Inside(next.Exception))
                open.Push((inner, next.Depth + 1));
        }

        return true;
    }

    /// <summary>
    /// Whether something holds of an exception, or of all that it only gathers. Answers null for one that <see cref="Gathers"/> others
    /// are asked of those.
    /// </summary>
    internal static bool HoldsForAll<TState>(Exception exception, TState state, Func<Exception, TState, bool?> holds)
    {
        if (holds(exception, state) is { } known)
            return known;
        var seen = new HashSet<Exception>(ReferenceEqualityComparer.Instance) { exception };
        var gathering = new Stack<Exception>([exception]);
        while (gathering.TryPop(out var next))
        {
            foreach (var inner in Inside(next))
            {
                if (!seen.Add(inner))
                    continue;
                var answer = seen.Count > Most ? false : holds(inner, state);
                if (answer == false)
                    return false;
                if (answer is null)
                    gathering.Push(inner);
            }
        }

        return true;
    }

    /// <summary>An exception and all inside it, each once, the outermost first; bounded.</summary>
    internal static IReadOnlyList<Exception> Tree(Exception exception)
    {
        List<Exception> tree = [exception];
        if (exception.InnerException is null)
            return tree;
        var seen = new HashSet<Exception>(ReferenceEqualityComparer.Instance) { exception };
        for (var i = 0; i < tree.Count; i++)
        {
            foreach (var inner in Inside(tree[i]))
            {
                if (seen.Add(inner) && seen.Count <= Most)
                    tree.Add(inner);
            }
        }

        return tree;
    }

    /// <summary>Whether it is nothing but others: what is said of it is said of all of them.</summary>
    internal static bool Gathers(Exception exception) =>
        exception is AggregateException { InnerExceptions.Count: > 0 } or TargetInvocationException { InnerException: not null };

    private static ReadOnlyCollection<Exception> Inside(Exception exception) =>
        exception is AggregateException several ? several.InnerExceptions
        : exception.InnerException is { } inner ? new([inner])
        : ReadOnlyCollection<Exception>.Empty;

    // Who derives an exception of his own from AggregateException gives it a name that tells more than what is inside.
    private static Exception? Inner(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions.Count: 1 } aggregate when aggregate.GetType() == typeof(AggregateException) => aggregate.InnerException,
        TargetInvocationException invocation => invocation.InnerException,
        _ => null,
    };
}
