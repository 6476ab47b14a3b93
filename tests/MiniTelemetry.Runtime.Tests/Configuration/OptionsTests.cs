using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Configuration;

/// <summary>A wrong option is refused at the start, by its name and with what to give instead.</summary>
[Collection(ProcessWideState.Name)]
public sealed class OptionsTests
{
    public static TheoryData<string, Action<TelemetryOptions>, string> WrongOptions() => new()
    {
        { "ServiceName", o => o.ServiceName = null, "give the service a name, or set OTEL_SERVICE_NAME" },
        { "ServiceName", o => o.ServiceName = " \t", "give the service a name" },
        { "MetricInterval", o => o.MetricInterval = TimeSpan.Zero, "give 1 millisecond to 24 days" },
        { "MetricInterval", o => o.MetricInterval = TimeSpan.FromTicks(1), "give 1 millisecond to 24 days" },
        { "MetricInterval", o => o.MetricInterval = Timeout.InfiniteTimeSpan, "give 1 millisecond to 24 days" },
        { "MetricInterval", o => o.MetricInterval = TimeSpan.MaxValue, "give 1 millisecond to 24 days" },
        { "FlushTimeout", o => o.FlushTimeout = TimeSpan.FromSeconds(-1), "give 0 to 24 days" },
        { "FlushTimeout", o => o.FlushTimeout = TimeSpan.MaxValue, "give 0 to 24 days" },
        { "Stream", o => o.Stream = (OutputStream)3, "give one of Stdout, Stderr, None" },
        { "Format", o => o.Format = (OutputFormat)99, "give one of Text" },
        { "Color", o => o.Color = (OutputColor)(-1), "give one of Auto, Always, Never" },
        { "QueueFullMode", o => o.QueueFullMode = (QueueFullMode)77, "give one of WaitThenDrop" },
        { "MinimumLogLevel", o => o.MinimumLogLevel = (LogLevel)42, "give one of Trace, Debug" },
        { "QueueSize", o => o.QueueSize = 65_535, "give at least 65536" },
        { "QueueSize", o => o.QueueSize = int.MinValue, "give at least 65536" },
        { "Sources", o => o.Sources.Add(""), "remove it" },
        { "Meters", o => o.Meters.Add(null!), "remove it" },
        { "ResourceAttributes", o => o.ResourceAttributes[" "] = "x", "remove it" },
        { "ResourceAttributes", o => o.ResourceAttributes["shop.tier"] = null!, "'shop.tier' is no string, boolean or number" },
        { "ResourceAttributes", o => o.ResourceAttributes["shop.tier"] = DateTime.UnixEpoch, "convert it to one" },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void A_wrong_option_is_named_with_what_to_give(string option, Action<TelemetryOptions> spoil, string advice)
    {
        using var output = new TestStream();
        var fault = Assert.Throws<ArgumentException>(() => Telemetry.Start(StartedTelemetry.Options(output, spoil)));
        Assert.StartsWith($"TelemetryOptions.{option} ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(advice, fault.Message, StringComparison.Ordinal);
        Assert.Empty(output.Bytes);
    }

    [Fact]
    public void Extreme_options_that_make_sense_are_taken()
    {
        using var started = new StartedTelemetry(o =>
        {
            o.MetricInterval = TimeSpan.FromMilliseconds(int.MaxValue);
            o.FlushTimeout = TimeSpan.FromMilliseconds(int.MaxValue);
            o.QueueSize = 64 * 1024;
            o.MinimumLogLevel = LogLevel.None;
        });
        Assert.Single(started.Lines());
    }

    public static TheoryData<object, string> AttributeValues() => new()
    {
        { "text", "text" },
        { true, "true" },
        { (byte)1, "1" },
        { (sbyte)-2, "-2" },
        { (short)-3, "-3" },
        { (ushort)4, "4" },
        { -5, "-5" },
        { 6u, "6" },
        { 7L, "7" },
        { 0.5f, "0.5" },
        { 0.25, "0.25" },
    };

    [Theory]
    [MemberData(nameof(AttributeValues))]
    public void Every_accepted_resource_attribute_is_in_the_stream(object value, string text)
    {
        using var started = new StartedTelemetry(o => o.ResourceAttributes["shop.tier"] = value);
        Assert.Single(started.LinesWith($"shop.tier={text}"));
    }

    [Fact]
    public void Start_wants_options() => Assert.Throws<ArgumentNullException>(() => Telemetry.Start((TelemetryOptions)null!));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    public void A_blank_name_is_refused(string? name)
    {
        using var started = new StartedTelemetry();
        Assert.ThrowsAny<ArgumentException>(() => started.Running.GetTracer(name!));
        Assert.ThrowsAny<ArgumentException>(() => started.Running.GetMeter(name!));
        Assert.ThrowsAny<ArgumentException>(() => started.Running.GetLogger(name!));
    }
}
