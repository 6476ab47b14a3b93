namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>A test that runs programs of the machine: skipped, and seen to be, where one of them is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(params string[] tools)
    {
        var missing = tools.Where(static tool => !IsThere(tool)).ToList();
        if (missing.Count > 0)
            Skip = $"Not on this machine: {string.Join(", ", missing)}";
    }

    private static bool IsThere(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, tool)));
}
