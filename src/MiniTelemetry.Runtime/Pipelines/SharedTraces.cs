using System.Runtime.CompilerServices;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Pipelines;

/// <summary>The traces that the formatters of one transport hold together: one exporter may write the spans and another their logs.</summary>
internal static class SharedTraces
{
    private static readonly ConditionalWeakTable<StdoutTransport, HeldTraces> OfTransport = [];

    internal static HeldTraces Of(StdoutTransport transport) =>
        OfTransport.GetValue(transport, static transport => new HeldTraces(TreeBounds.For(transport.QueueCapacity)));
}
