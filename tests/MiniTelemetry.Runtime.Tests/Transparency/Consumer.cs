namespace MiniTelemetry.Runtime.Tests.Transparency;

/// <summary>What a caller does with a sequence.</summary>
public enum Consumer
{
    TakesAll,
    TakesOne,
    TakesNone,

    /// <summary>Enumerates it twice; an enumerator is moved on after its end.</summary>
    TakesAllTwice,
}
