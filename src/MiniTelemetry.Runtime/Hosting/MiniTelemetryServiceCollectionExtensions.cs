using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MiniTelemetry;
using MiniTelemetry.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers MiniTelemetry with the generic host and ASP.NET Core.</summary>
public static class MiniTelemetryServiceCollectionExtensions
{
    /// <summary>Starts telemetry with the host, sends the host's logs through it, and flushes with the host.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="serviceName">The service's name (<c>service.name</c>).</param>
    /// <param name="serviceVersion">The service's version (<c>service.version</c>).</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddMiniTelemetry(this IServiceCollection services, string serviceName, string? serviceVersion = null) =>
        services.AddMiniTelemetry(new TelemetryOptions { ServiceName = serviceName, ServiceVersion = serviceVersion });

    /// <summary>Starts telemetry with the host, sends the host's logs through it, and flushes with the host.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configure"/> is null.</exception>
    public static IServiceCollection AddMiniTelemetry(this IServiceCollection services, Action<TelemetryOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new TelemetryOptions();
        configure(options);
        return services.AddMiniTelemetry(options);
    }

    /// <summary>Starts telemetry with the host, sends the host's logs through it, and flushes with the host.</summary>
    /// <remarks>
    /// A wrong option throws when the host is built. Where <see cref="TelemetryOptions.MinimumLogLevel"/> is not given, the host's
    /// logging filters decide alone; the provider's alias in them is <c>MiniTelemetry</c>. Where <see cref="TelemetryOptions.Environment"/> is not given it is the
    /// host's. A second call changes nothing.
    /// </remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="options">What to set up.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="options"/> is null.</exception>
    public static IServiceCollection AddMiniTelemetry(this IServiceCollection services, TelemetryOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        if (services.Any(service => service.ImplementationType == typeof(TelemetryHostedService)))
            return services;
        services.TryAddSingleton(provider => Start(options, provider.GetService<IHostEnvironment>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILoggerProvider, HostLoggerProvider>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, TelemetryHostedService>());
        if (options.MinimumLogLevel is { } level)
            services.AddLogging(logging => logging.AddFilter<HostLoggerProvider>(null, level));
        return services;
    }

    // The host knows where it runs, unless the options say otherwise.
    private static Telemetry Start(TelemetryOptions options, IHostEnvironment? host)
    {
        options.Environment ??= host?.EnvironmentName.ToLowerInvariant();
        return Telemetry.Start(options, underHost: true);
    }
}
