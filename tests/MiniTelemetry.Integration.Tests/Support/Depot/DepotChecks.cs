namespace MiniTelemetry.Integration.Tests.Support.Depot;

/// <summary>The solution's own tests: each method that can be used from outside, used, and what it gives.</summary>
internal static class DepotChecks
{
    private static readonly (string Plain, string Escaped)[] Escapes = [("\\", "\\\\"), ("\"", "\\\""), ("\n", "\\n")];

    public static string Write() => $$"""
        extern alias billing;

        internal static class Checks
        {
            public static int Failures { get; private set; }

            public static async Task RunAsync()
            {
        {{string.Join("\n", DepotSolution.Pages.SelectMany(static page => page.Uses.Select(use => Check(page, use))))}}
            }

            private static async Task CheckAsync(string what, string expected, Func<Task<string>> use)
            {
                string actual;
                try
                {
                    actual = await use();
                }
                catch (Exception exception)
                {
                    actual = exception.ToString();
                }

                if (actual == expected)
                    return;
                Failures++;
                Console.Error.WriteLine($"{what}: '{actual}' and not '{expected}'");
            }
        }

        """;

    private static string Check(DepotPage page, DepotUse use) => $$"""
                await CheckAsync({{Literal($"{page.Path}: {use.Expression}")}}, {{Literal(use.Result)}}, async () =>
                {
                    await Task.Yield();
                    return $"{({{use.Expression}})}";
                });
        """;

    private static string Literal(string text) => $"\"{Escapes.Aggregate(text, Escape)}\"";

    private static string Escape(string text, (string Plain, string Escaped) escape)
        => text.Replace(escape.Plain, escape.Escaped, StringComparison.Ordinal);
}
