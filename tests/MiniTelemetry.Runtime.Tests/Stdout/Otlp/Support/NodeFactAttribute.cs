namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;

/// <summary>A test that asks the decoder in tests/otlp-decoder: skipped, and seen to be, where Node or its packages cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (OtlpDecoder.Missing is { } what) Skip = $"The independent decoder is not here: {what}";
    }
}
