namespace MiniTelemetry.Runtime.Tests.Logging;

/// <summary>Throws when anybody looks at it.</summary>
internal sealed class Unprintable
{
    public override string ToString() => throw new InvalidOperationException("unprintable");
}
