using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Logging;
using MiniTelemetry.Runtime.Tests.Instrumentation;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Hosting;

/// <summary>Under the generic host: telemetry starts, logs and flushes with it.</summary>
[Collection(ProcessWideState.Name)]
public sealed class HostTests
{
    private readonly TestStream _output = new();
    private readonly HostLoggers _others = new();

    [Fact]
    public async Task The_hosts_logs_go_through_it()
    {
        using var host = Build();
        await host.StartAsync();
        LoggerOf(host).LogInformation("the host says hello");
        await host.StopAsync();
        Assert.Single(LinesWith("the host says hello"));
        Assert.Single(_others.Records, record => record.Message == "the host says hello");
    }

    [Theory]
    [InlineData(null, "staging")]
    [InlineData("elsewhere", "elsewhere")]
    public async Task The_environment_is_the_hosts_unless_the_options_say_so(string? option, string expected)
    {
        using var host = Build(options => options.Environment = option, builder => builder.Environment.EnvironmentName = "Staging");
        await host.StartAsync();
        await host.StopAsync();
        Assert.Contains($"deployment.environment.name={expected} ", _output.Lines[0] + " ", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_registration_changes_nothing()
    {
        using var host = Build(o => o.MinimumLogLevel = LogLevel.Warning, builder =>
        {
            builder.Services.AddMiniTelemetry("second");
            builder.Services.AddMiniTelemetry(o => o.MinimumLogLevel = LogLevel.Trace);
        });
        await host.StartAsync();
        LoggerOf(host).LogInformation("too low");
        LoggerOf(host).LogWarning("once only");
        await host.StopAsync();

        Assert.Single(LinesWith("once only"));
        Assert.Empty(LinesWith("too low"));
        Assert.Empty(LinesWith("Telemetry is running already"));
        Assert.Contains("service.name=test", _output.Lines[0], StringComparison.Ordinal);
        Assert.Single(host.Services.GetServices<Telemetry>());
    }

    [Fact]
    public async Task Its_alias_sets_its_levels()
    {
        using var host = Build(configure: null, builder =>
        {
            builder.Configuration["Logging:LogLevel:Default"] = "Debug";
            builder.Configuration["Logging:MiniTelemetry:LogLevel:Default"] = "Error";
            builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        });
        await host.StartAsync();
        LoggerOf(host).LogWarning("a warning");
        LoggerOf(host).LogError("an error");
        await host.StopAsync();

        Assert.Empty(LinesWith("a warning"));
        Assert.Single(LinesWith("an error"));
        Assert.Equal(2, _others.Records.Count(record => record.Category == "Shop"));
    }

    [Fact]
    public async Task The_minimum_level_is_for_it_alone()
    {
        using var host = Build(o => o.MinimumLogLevel = LogLevel.Error);
        await host.StartAsync();
        LoggerOf(host).LogWarning("a warning");
        LoggerOf(host).LogError("an error");
        await host.StopAsync();

        Assert.Empty(LinesWith("a warning"));
        Assert.Single(LinesWith("an error"));
        Assert.Equal(2, _others.Records.Count(record => record.Category == "Shop"));
    }

    [Fact]
    public async Task A_host_that_is_never_disposed_flushes_when_it_stops()
    {
        var host = Build();
        try
        {
            await host.StartAsync();
            ScopeRegistry.Get(StartedTelemetry.NewName("host")).Meter.CreateCounter<long>("host.count").Add(1);
            Assert.Empty(LinesWith("host.count"));
            await host.StopAsync();
            Assert.Single(LinesWith("host.count"));
        }
        finally
        {
            host.Dispose();
        }
    }

    [Fact]
    public async Task The_end_of_the_host_ends_telemetry()
    {
        var scope = ScopeRegistry.Get(StartedTelemetry.NewName("host"));
        using (var host = Build())
        {
            await host.StartAsync();
            Assert.True(scope.Source.HasListeners());
            await host.StopAsync();
        }

        Assert.False(scope.Source.HasListeners());
        Assert.False(AmbientLoggers.IsOn);
    }

    [Fact]
    public async Task A_wrong_option_comes_up_when_the_host_starts()
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(async () =>
        {
            using var host = Build(o => o.QueueSize = 1);
            await host.StartAsync();
        });
        Assert.StartsWith("TelemetryOptions.QueueSize is 1 bytes", fault.Message, StringComparison.Ordinal);
        Assert.False(AmbientLoggers.IsOn);
    }

    [Fact]
    public void Nulls_are_refused_at_the_registration()
    {
        var services = new ServiceCollection();
        Assert.Throws<ArgumentNullException>(() => services.AddMiniTelemetry((TelemetryOptions)null!));
        Assert.Throws<ArgumentNullException>(() => services.AddMiniTelemetry((Action<TelemetryOptions>)null!));
        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddMiniTelemetry("name"));
        Assert.Empty(services);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Failures_go_through_the_hosts_loggers(bool otherProviderFirst)
    {
        using var host = Build(configure: null, configureHost: null, otherProviderFirst);
        await host.StartAsync();
        using var play = new Play(Ending.Throws);
        Assert.Throws<InvalidOperationException>(() => new Subject(play).Value(play, play.Token));
        await host.StopAsync();

        var record = Assert.Single(_others.Records, record => record.Exception is not null);
        Assert.Equal(typeof(Subject).FullName, record.Category);
        Assert.Equal("subject.value.exception", record.EventId.Name);
        Assert.Single(LinesWith("Subject.Value failed"));
    }

    [Fact]
    public async Task The_hosts_filters_hold_for_failures_too()
    {
        using var host = Build(configure: null, builder => builder.Logging.AddFilter(typeof(Subject).FullName, LogLevel.Critical));
        await host.StartAsync();
        using var play = new Play(Ending.Throws);
        Assert.Throws<InvalidOperationException>(() => new Subject(play).Value(play, play.Token));
        await host.StopAsync();
        Assert.DoesNotContain(_others.Records, record => record.Exception is not null);
        Assert.Empty(LinesWith("Subject.Value failed"));
    }

    [Fact]
    public async Task The_hosts_scopes_are_on_its_records()
    {
        using var host = Build();
        await host.StartAsync();
        using (LoggerOf(host).BeginScope(new Dictionary<string, object> { ["order.id"] = 42 }))
            LoggerOf(host).LogInformation("inside");
        await host.StopAsync();
        Assert.Contains("order.id=42", Assert.Single(LinesWith("inside")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_own_loggers_keep_their_scopes_beside_a_host()
    {
        using var started = new StartedTelemetry();
        using var host = Build();
        await host.StartAsync();
        var own = started.Running.GetLogger("own");
        using (own.BeginScope(new Dictionary<string, object> { ["own.scope"] = 1 }))
            own.LogInformation("of its own");
        using (LoggerOf(host).BeginScope(new Dictionary<string, object> { ["host.scope"] = 2 }))
            LoggerOf(host).LogInformation("of the host");
        await host.StopAsync();
        Assert.Contains("own.scope=1", Assert.Single(started.LinesWith("of its own")), StringComparison.Ordinal);
        Assert.Contains("host.scope=2", Assert.Single(started.LinesWith("of the host")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_host_that_ends_leaves_the_first_its_failures()
    {
        using var first = Build();
        await first.StartAsync();
        using (var second = Build())
        {
            await second.StartAsync();
            await second.StopAsync();
        }

        using var play = new Play(Ending.Throws);
        Assert.Throws<InvalidOperationException>(() => new Subject(play).Value(play, play.Token));
        await first.StopAsync();
        Assert.Single(LinesWith("Subject.Value failed"));
    }

    [Fact]
    public async Task A_host_that_ends_leaves_a_start_by_hand_its_failures()
    {
        using var started = new StartedTelemetry();
        using (var host = Build())
        {
            await host.StartAsync();
            await host.StopAsync();
        }

        using var play = new Play(Ending.Throws);
        Assert.Throws<InvalidOperationException>(() => new Subject(play).Value(play, play.Token));
        Assert.Single(started.LinesWith("Subject.Value failed"));
    }

    private static ILogger LoggerOf(IHost host) => host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Shop");

    private string[] LinesWith(string part) => StartedTelemetry.With(_output.Lines, part);

    private IHost Build(
        Action<TelemetryOptions>? configure = null, Action<HostApplicationBuilder>? configureHost = null, bool otherProviderFirst = true)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        if (otherProviderFirst)
            builder.Logging.AddProvider(_others);
        builder.Services.AddMiniTelemetry(StartedTelemetry.Options(_output, configure));
        if (!otherProviderFirst)
            builder.Logging.AddProvider(_others);
        configureHost?.Invoke(builder);
        return builder.Build();
    }
}
