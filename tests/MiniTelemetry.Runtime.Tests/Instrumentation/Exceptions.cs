namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Nothing of it can be read.</summary>
public sealed class UnreadableException : Exception
{
    public override string Message => throw new InvalidOperationException("a message that throws");

    public override string? StackTrace => throw new InvalidOperationException("a stack trace that throws");

    public override string ToString() => throw new InvalidOperationException("a text that throws");
}

/// <summary>Its full name carries the versions of assemblies.</summary>
public class GenericException<T> : Exception
{
    public sealed class NestedException : Exception;
}
