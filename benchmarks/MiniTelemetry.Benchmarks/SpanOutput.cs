using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using MiniTelemetry.Pipelines;
using MiniTelemetry.Stdout;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Benchmarks;

/// <summary>What a span with five attributes costs the thread that ends it: its bytes, and its bytes in the queue.</summary>
[Config(typeof(InProcess))]
public class SpanOutput
{
    private readonly ActivitySource _source = new("Shop.Orders", "1.0.0");
    private readonly Utf8Buffer _buffer = new();
    private ActivityListener _listener = null!;
    private StdoutTransport _transport = null!;
    private IRecordFormatter _formatter = null!;
    private StdoutSpanProcessor _processor = null!;
    private Activity _span = null!;

    [ParamsAllValues]
    public OutputFormat Format { get; set; }

    [GlobalSetup]
    public void Start()
    {
        _listener = new ActivityListener { ShouldListenTo = source => source == _source, Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded };
        ActivitySource.AddActivityListener(_listener);
        _transport = new StdoutTransport(Stream.Null, new StdoutTransportOptions { WhenFull = QueueFullMode.Wait });
        _formatter = OutputFormatter.For(OutputFormats.Settings(Format), _transport);
        _formatter.UseResource(ResourceBuilder.CreateEmpty().AddService("shop").Build());
        _processor = new StdoutSpanProcessor(_formatter, _transport);
        _span = _source.StartActivity("OrderService.PlaceAsync")!;
        _span.SetTag("order.id", 42).SetTag("customer.name", "Ada Lovelace").SetTag("cart.total", 99.9).SetTag("order.express", true)
            .SetTag("shop.city", "Zürich").Stop();
    }

    [GlobalCleanup]
    public void Stop()
    {
        _processor.Dispose();
        _transport.Dispose();
        _listener.Dispose();
    }

    [Benchmark(Baseline = true)]
    public int Format_alone()
    {
        _formatter.WriteSpan(_buffer, _span);
        var length = _buffer.Length;
        _buffer.Truncate(0);
        return length;
    }

    [Benchmark]
    public void Format_and_enqueue() => _processor.OnEnd(_span);
}
