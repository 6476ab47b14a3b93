using System.Reflection;
using System.Runtime.CompilerServices;

namespace MiniTelemetry.Runtime.Tests.Conventions;

/// <summary>The public API changes only on purpose: move PublicApi.received.txt over PublicApi.verified.txt to accept a change.</summary>
public sealed class PublicApiTests
{
    private const string Namespaces =
        @"^(MiniTelemetry(\..+)?|OpenTelemetry\.(Trace|Metrics|Logs)|Microsoft\.Extensions\.DependencyInjection|OpenTelemetry\.(Trace|Metrics|Logs))$";

    private static readonly Assembly Runtime = typeof(Telemetry).Assembly;

    [Fact]
    public void The_public_api_is_the_accepted_one()
    {
        var received = PublicApiText.Of(Runtime);
        var verifiedPath = PathOf("PublicApi.verified.txt");
        var receivedPath = PathOf("PublicApi.received.txt");
        var verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : "";
        if (verified == received)
            File.Delete(receivedPath);
        else
            File.WriteAllText(receivedPath, received);
        Assert.Equal(verified, received);
    }

    [Fact]
    public void Every_public_type_is_in_a_namespace_of_ours_or_where_builders_are_looked_for() =>
        Assert.All(
            Runtime.GetExportedTypes(),
            type => Assert.Matches(Namespaces, type.Namespace));

    [Fact]
    public void Every_public_class_is_sealed_or_static() =>
        Assert.All(Runtime.GetExportedTypes().Where(type => type.IsClass), type => Assert.True(type.IsSealed, type.FullName));

    private static string PathOf(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file);
}
