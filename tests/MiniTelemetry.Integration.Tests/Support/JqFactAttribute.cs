namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>A test that runs jq; where there is none it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JqFactAttribute : FactAttribute
{
    public JqFactAttribute()
    {
        if (!IsThere)
            Skip = "jq is not on the PATH of this machine: the recipes of docs/formats/json.md were not run.";
    }

    private static bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(static folder => File.Exists(Path.Combine(folder, "jq")) || File.Exists(Path.Combine(folder, "jq.exe")));
}
