using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MiniTelemetry.Pipelines;

/// <summary>
/// What the SDK's own providers read of the environment: <c>OTEL_SDK_DISABLED</c> and others, whoever builds them. Nothing, where the
/// options say so.
/// </summary>
internal static class SdkConfiguration
{
    internal static void Apply(IServiceCollection services, TelemetrySettings settings)
    {
        if (!settings.UseEnvironment)
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
    }
}
