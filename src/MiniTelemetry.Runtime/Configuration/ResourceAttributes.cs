using System.Globalization;
using System.Reflection;

namespace MiniTelemetry;

/// <summary>The resource: who produces the telemetry.</summary>
internal static class ResourceAttributes
{
    internal static IReadOnlyList<KeyValuePair<string, object>> Of(TelemetryOptions options, EnvironmentSettings environment)
    {
        // What identifies the service stands first on the line that people read.
        var attributes = new OrderedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (key, value) in Code(options).Concat(environment.ResourceAttributes()))
            attributes[key] = value;
        foreach (var (key, value) in Process())
            attributes.TryAdd(key, value);
        if (environment.ServiceName is { } name)
            attributes["service.name"] = name;
        return [.. attributes];
    }

    // An option of its own wins over the same key among the attributes.
    private static IEnumerable<KeyValuePair<string, object>> Code(TelemetryOptions options)
    {
        var named = Named(options).ToList();
        var further = options.ResourceAttributes.Where(attribute => !named.Exists(option => option.Key == attribute.Key));
        return named.Concat(further.Select(attribute => KeyValuePair.Create(attribute.Key, Widen(attribute.Value))));
    }

    private static IEnumerable<KeyValuePair<string, object>> Named(TelemetryOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.ServiceName))
            yield return new("service.name", options.ServiceName);
        if (options.ServiceVersion is { Length: > 0 } version)
            yield return new("service.version", version);
        if (options.Environment is { Length: > 0 } deployment)
            yield return new("deployment.environment.name", deployment);
    }

    // The SDK's resource refuses these four.
    private static object Widen(object value) =>
        value is byte or sbyte or ushort or uint ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : value;

    private static IEnumerable<KeyValuePair<string, object>> Process() =>
    [
        new("service.instance.id", Guid.NewGuid().ToString("D", CultureInfo.InvariantCulture)),
        new("host.name", System.Environment.MachineName),
        new("process.pid", (long)System.Environment.ProcessId),
        new("telemetry.sdk.name", "opentelemetry"),
        new("telemetry.sdk.language", "dotnet"),
        new("telemetry.sdk.version", VersionOf(typeof(OpenTelemetry.Sdk))),
        new("telemetry.distro.name", "MiniTelemetry"),
        new("telemetry.distro.version", VersionOf(typeof(Telemetry))),
    ];

    internal static string VersionOf(Type type)
    {
        var version = type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
        return version.Split('+')[0];
    }
}
