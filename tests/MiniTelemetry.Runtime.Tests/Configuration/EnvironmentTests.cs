using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MiniTelemetry.Runtime.Tests.Configuration;

/// <summary>The environment wins over code; what it says badly costs one warning and nothing else.</summary>
public sealed class EnvironmentTests
{
    [Fact]
    public void Each_variable_wins_over_code()
    {
        var settings = Read(
            Code(),
            ("OTEL_SERVICE_NAME", "from environment"),
            ("OTEL_RESOURCE_ATTRIBUTES", "service.version=2.0,shop.tier=gold"),
            ("OTEL_TRACES_SAMPLER", "always_off"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "1500"),
            ("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "Delta"),
            ("OTEL_SDK_DISABLED", "true"),
            ("MINITELEMETRY_FORMAT", "json"),
            ("MINITELEMETRY_STREAM", "Stderr"),
            ("NO_COLOR", "1"),
            ("OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN", "other, logs/dup"));

        Assert.Equal("from environment", settings.ServiceName);
        Assert.Equal("from environment", Attribute(settings, "service.name"));
        Assert.Equal("2.0", Attribute(settings, "service.version"));
        Assert.Equal("gold", Attribute(settings, "shop.tier"));
        Assert.IsType<AlwaysOffSampler>(settings.Sampler);
        Assert.Equal(TimeSpan.FromMilliseconds(1500), settings.MetricInterval);
        Assert.Equal(MetricReaderTemporalityPreference.Delta, settings.Temporality);
        Assert.True(settings.IsDisabled);
        Assert.Equal(OutputFormat.Json, settings.Format);
        Assert.Equal(OutputStream.Stderr, settings.Stream);
        Assert.Equal(OutputColor.Never, settings.Color);
        Assert.True(settings.ExceptionsOnSpans);
        Assert.Empty(settings.Warnings);
    }

    [Fact]
    public void Without_variables_the_code_stands() => AssertCode(Read(Code()));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_variable_counts_as_not_set(string empty)
    {
        var settings = TelemetrySettings.Read(Code(), _ => empty);
        AssertCode(settings);
        Assert.Empty(settings.Warnings);
    }

    [Fact]
    public void The_environment_is_not_read_when_the_code_says_so()
    {
        var options = Code();
        options.UseEnvironment = false;
        var settings = TelemetrySettings.Read(options, name => throw new InvalidOperationException($"{name} was read"));
        AssertCode(settings);
        Assert.Null(settings.Variable("FORCE_COLOR"));
    }

    [Theory]
    [InlineData("OTEL_TRACES_SAMPLER", "sometimes", "always_on")]
    [InlineData("OTEL_TRACES_SAMPLER", "parentbased_", "always_on")]
    [InlineData("OTEL_METRIC_EXPORT_INTERVAL", "0", "milliseconds")]
    [InlineData("OTEL_METRIC_EXPORT_INTERVAL", "-5", "milliseconds")]
    [InlineData("OTEL_METRIC_EXPORT_INTERVAL", "10s", "milliseconds")]
    [InlineData("OTEL_METRIC_EXPORT_INTERVAL", "99999999999", "milliseconds")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "sometimes", "cumulative, delta or lowmemory")]
    [InlineData("OTEL_SDK_DISABLED", "yes", "true or false")]
    [InlineData("MINITELEMETRY_FORMAT", "xml", "text")]
    [InlineData("MINITELEMETRY_STREAM", "file", "stdout, stderr, none")]
    [InlineData("MINITELEMETRY_STREAM", "1", "stdout, stderr, none")]
    [InlineData("MINITELEMETRY_FORMAT", "0", "text")]
    [InlineData("MINITELEMETRY_FORMAT", "+0", "text")]
    [InlineData("OTEL_RESOURCE_ATTRIBUTES", "nothing", "key=value")]
    [InlineData("OTEL_RESOURCE_ATTRIBUTES", "=value", "key=value")]
    public void A_value_that_cannot_be_read_is_one_warning_and_the_codes_value(string name, string value, string advice)
    {
        var settings = Read(Code(), (name, value));
        AssertCode(settings);
        var warning = Assert.Single(settings.Warnings);
        Assert.Contains(name, warning, StringComparison.Ordinal);
        Assert.Contains($"'{value}'", warning, StringComparison.Ordinal);
        Assert.Contains(advice, warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("-0.1")]
    [InlineData("NaN")]
    [InlineData("half")]
    [InlineData("0,5")]
    public void A_ratio_that_cannot_be_read_is_one_warning_and_everything(string ratio)
    {
        var settings = Read(Code(), ("OTEL_TRACES_SAMPLER", "traceidratio"), ("OTEL_TRACES_SAMPLER_ARG", ratio));
        Assert.Equal("TraceIdRatioBasedSampler{1.000000}", settings.Sampler.Description);
        Assert.Contains("OTEL_TRACES_SAMPLER_ARG", Assert.Single(settings.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("always_on", null, "AlwaysOnSampler")]
    [InlineData("always_off", null, "AlwaysOffSampler")]
    [InlineData("ALWAYS_OFF", null, "AlwaysOffSampler")]
    [InlineData("traceidratio", "0.25", "TraceIdRatioBasedSampler{0.250000}")]
    [InlineData("traceidratio", null, "TraceIdRatioBasedSampler{1.000000}")]
    [InlineData("parentbased_always_on", null, "ParentBased{AlwaysOnSampler}")]
    [InlineData("parentbased_always_off", "0.5", "ParentBased{AlwaysOffSampler}")]
    [InlineData("ParentBased_TraceIdRatio", " 0.5 ", "ParentBased{TraceIdRatioBasedSampler{0.500000}}")]
    public void Every_sampler_of_the_specification_is_known(string kind, string? argument, string description)
    {
        var settings = Read(Code(), ("OTEL_TRACES_SAMPLER", kind), ("OTEL_TRACES_SAMPLER_ARG", argument));
        Assert.Equal(description, settings.Sampler.Description);
        Assert.Empty(settings.Warnings);
    }

    [Fact]
    public void Without_a_sampler_the_callers_decision_holds() =>
        Assert.Equal("ParentBased{AlwaysOnSampler}", Read(new TelemetryOptions { ServiceName = "x" }).Sampler.Description);

    [Fact]
    public void The_service_may_be_named_by_resource_attributes_alone()
    {
        var settings = Read(new TelemetryOptions(), ("OTEL_RESOURCE_ATTRIBUTES", "service.name=orders"));
        Assert.Equal("orders", settings.ServiceName);
    }

    [Fact]
    public void An_option_wins_over_the_same_key_among_the_attributes()
    {
        var options = new TelemetryOptions { ServiceName = "option", ResourceAttributes = { ["service.name"] = "attribute", ["team"] = "desk" } };
        var settings = Read(options);
        Assert.Equal("option", Attribute(settings, "service.name"));
        Assert.Equal("desk", Attribute(settings, "team"));
    }

    [Fact]
    public void The_service_name_variable_wins_over_the_resource_variable()
    {
        var settings = Read(new TelemetryOptions(), ("OTEL_RESOURCE_ATTRIBUTES", "service.name=a"), ("OTEL_SERVICE_NAME", "b"));
        Assert.Equal("b", settings.ServiceName);
    }

    [Fact]
    public void Keys_and_values_are_percent_decoded()
    {
        var settings = Read(Code(), ("OTEL_RESOURCE_ATTRIBUTES", " a%2Cb = 1%3D1%2C%20ok , c=Gr%C3%BC%C3%9Fe, d=100%, e=, e2=x=y"));
        Assert.Equal("1=1, ok", Attribute(settings, "a,b"));
        Assert.Equal("Grüße", Attribute(settings, "c"));
        Assert.Equal("100%", Attribute(settings, "d"));
        Assert.Equal("", Attribute(settings, "e"));
        Assert.Equal("x=y", Attribute(settings, "e2"));
        Assert.Empty(settings.Warnings);
    }

    [Fact]
    public void A_bad_pair_leaves_the_good_ones()
    {
        var settings = Read(Code(), ("OTEL_RESOURCE_ATTRIBUTES", "a=1,b,c=3"));
        Assert.Equal("1", Attribute(settings, "a"));
        Assert.Equal("3", Attribute(settings, "c"));
        Assert.Single(settings.Warnings);
    }

    [Fact]
    public void The_service_is_told_apart_from_its_other_instances()
    {
        var first = Read(Code());
        var second = Read(Code());
        Assert.NotEqual(Attribute(first, "service.instance.id"), Attribute(second, "service.instance.id"));
        Assert.Equal("opentelemetry", Attribute(first, "telemetry.sdk.name"));
        Assert.Equal("dotnet", Attribute(first, "telemetry.sdk.language"));
        Assert.Equal((long)Environment.ProcessId, Attribute(first, "process.pid"));
    }

    [Fact]
    public void The_frameworks_spans_come_with_one_option_each()
    {
        var options = Code();
        (options.HttpClientSpans, options.AspNetCoreSpans) = (true, true);
        Assert.Equal(["Extra", "System.Net.Http", "Microsoft.AspNetCore"], Read(options).Sources);
    }

    private static TelemetryOptions Code()
    {
        var options = new TelemetryOptions
        {
            ServiceName = "from code",
            ServiceVersion = "1.0",
            Environment = "production",
            MetricInterval = TimeSpan.FromSeconds(7),
            Color = OutputColor.Always,
            Sampler = new TraceIdRatioBasedSampler(0.125),
        };
        options.ResourceAttributes["shop.tier"] = "silver";
        options.Sources.Add("Extra");
        return options;
    }

    private static void AssertCode(TelemetrySettings settings)
    {
        Assert.Equal("from code", settings.ServiceName);
        Assert.Equal("1.0", Attribute(settings, "service.version"));
        Assert.Equal("production", Attribute(settings, "deployment.environment.name"));
        Assert.Equal("silver", Attribute(settings, "shop.tier"));
        Assert.Equal("TraceIdRatioBasedSampler{0.125000}", settings.Sampler.Description);
        Assert.Equal(TimeSpan.FromSeconds(7), settings.MetricInterval);
        Assert.Equal(OutputColor.Always, settings.Color);
        Assert.Equal(OutputFormat.Text, settings.Format);
        Assert.Equal(MetricReaderTemporalityPreference.Cumulative, settings.Temporality);
        Assert.False(settings.IsDisabled);
        Assert.False(settings.ExceptionsOnSpans);
    }

    private static object? Attribute(TelemetrySettings settings, string key) =>
        Assert.Single(settings.Resource, attribute => attribute.Key == key).Value;

    private static TelemetrySettings Read(TelemetryOptions options, params (string Name, string? Value)[] variables) =>
        TelemetrySettings.Read(options, name => Array.Find(variables, variable => variable.Name == name).Value);
}
