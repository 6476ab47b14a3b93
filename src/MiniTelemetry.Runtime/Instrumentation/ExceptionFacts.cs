using System.Globalization;
using System.Reflection;

namespace MiniTelemetry.Instrumentation;

/// <summary>What the signals say of an exception.</summary>
internal static class ExceptionFacts
{
    /// <summary>The exception that tells what happened: the inner one where the outer one is only its wrapping.</summary>
    internal static Exception Unwrap(Exception exception)
    {
        var told = exception;
        while (Inner(told) is { } inner)
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
            return exception.Message;
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
            return exception.ToString();
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, TypeName(exception), "ToString");
            return TypeName(exception);
        }
    }

    /// <summary>What an exception only wraps.</summary>
    internal static Exception? Inner(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions.Count: 1 } aggregate => aggregate.InnerException,
        TargetInvocationException invocation => invocation.InnerException,
        _ => null,
    };
}
