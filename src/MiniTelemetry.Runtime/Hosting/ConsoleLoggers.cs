using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Hosting;

/// <summary>
/// Finds the console logger of Microsoft.Extensions.Logging (simple, systemd and JSON are formats of the one provider), which writes each
/// log to stdout a second time. By its name: we do not reference its package.
/// </summary>
internal static class ConsoleLoggers
{
    private const string Provider = "Microsoft.Extensions.Logging.Console.ConsoleLoggerProvider";

    internal static bool AreIn(IServiceProvider services)
    {
        try
        {
            return services.GetServices<ILoggerProvider>().Any(provider => provider.GetType().FullName == Provider);
        }
        catch (Exception)
        {
            // A container that is ending, or a provider that cannot be made: nothing to tell of.
            return false;
        }
    }
}
