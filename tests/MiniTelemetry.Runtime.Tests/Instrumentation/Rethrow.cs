using System.Reflection;
using System.Runtime.ExceptionServices;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>The ways in which a body hands on an exception that another call has thrown.</summary>
internal static class Rethrow
{
    internal const string Told = "of its own";

    /// <summary>Those that hand on what was told, in whatever it is wrapped: nothing new.</summary>
    internal static readonly Dictionary<string, Action<Action>> Unchanged = new()
    {
        ["not caught"] = static inner => inner(),
        ["throw"] = static inner => Caught(inner, static _ => null),
        ["throw same"] = static inner => Caught(inner, static caught => caught),
        ["dispatched"] = static inner => Caught(inner, static caught => ExceptionDispatchInfo.Capture(caught).SourceException),
        ["dispatched with its trace"] = static inner => Caught(inner, static caught =>
        {
            ExceptionDispatchInfo.Throw(caught);
            return null;
        }),
        ["aggregate"] = static inner => Task.Run(inner).Wait(),
        ["aggregate, throw"] = static inner => Caught(() => Task.Run(inner).Wait(), static _ => null),
        ["aggregate, inner"] = static inner => Caught(() => Task.Run(inner).Wait(), static caught => caught.InnerException),
        ["aggregate, base"] = static inner => Caught(() => Task.Run(inner).Wait(), static caught => caught.GetBaseException()),
        ["aggregate, flattened"] = static inner => Caught(
            () => Task.Run(() => Task.Run(inner).Wait()).Wait(), static caught => ((AggregateException)caught).Flatten()),
        ["aggregate, handled"] = static inner => Caught(() => Task.Run(inner).Wait(), static caught =>
        {
            ((AggregateException)caught).Handle(static _ => false);
            return null;
        }),
        ["aggregate of the same twice"] = static inner => Caught(inner, static caught => new AggregateException(caught, caught)),
        ["aggregates in aggregates"] = static inner => Caught(
            inner, static caught => new AggregateException(new AggregateException(caught, caught), new AggregateException(caught))),
        ["all of several tasks"] = static inner => Task.WhenAll(Task.Run(inner), Task.Run(inner)).Wait(),
        ["invoked"] = static inner => inner.GetType().GetMethod("Invoke")!.Invoke(inner, null),
        ["invocation, inner"] = static inner => Caught(
            () => inner.GetType().GetMethod("Invoke")!.Invoke(inner, null), static caught => ((TargetInvocationException)caught).InnerException),
    };

    /// <summary>Those that wrap it in an exception of their own, which is told; what it wraps is not told in full again.</summary>
    internal static readonly Dictionary<string, Action<Action>> Wrapped = new()
    {
        ["new"] = static inner => Caught(inner, static caught => new InvalidDataException(Told, caught)),
        ["new in new"] = static inner => Caught(inner, static caught => new InvalidDataException(Told, new IOException("between", caught))),
        ["new around an aggregate"] = static inner => Caught(
            () => Task.Run(inner).Wait(), static caught => new InvalidDataException(Told, caught)),
        ["aggregate of a new and the old"] = static inner => Caught(
            inner, static caught => new AggregateException(new InvalidDataException(Told, caught), caught)),
        ["derived from aggregate"] = static inner => Caught(inner, static caught => new BatchException(Told, caught)),
        ["derived from aggregate, two"] = static inner => Caught(inner, static caught => new BatchException(Told, caught, caught)),
        ["initialiser"] = static inner => Caught(inner, static caught => new TypeInitializationException(Told, caught)),
    };

    private static void Caught(Action inner, Func<Exception, Exception?> next)
    {
        try
        {
            inner();
        }
        catch (Exception caught)
        {
            if (next(caught) is { } thrown)
                throw thrown;
            throw;
        }
    }

    internal sealed class BatchException(string message, params Exception[] failures) : AggregateException(message, failures);
}
