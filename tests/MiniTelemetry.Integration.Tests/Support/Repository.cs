namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>Where things lie in the checkout that the tests were built from.</summary>
internal static class Repository
{
#if DEBUG
    internal const string Configuration = "Debug";
#else
    internal const string Configuration = "Release";
#endif

    internal static string Root { get; } = FindRoot();

    internal static string TestApp { get; } = Output("tests/MiniTelemetry.TestApp", "MiniTelemetry.TestApp");

    internal static string OrderDesk { get; } = Output("samples/OrderDesk", "OrderDesk");

    internal static string Snippets { get; } = Output("samples/Snippets", "Snippets");

    internal static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Output(string project, string assembly) =>
        Path.Combine(Root, project, "bin", Configuration, "net10.0", assembly + ".dll");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MiniTelemetry.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No MiniTelemetry.sln above the tests.");
    }
}
