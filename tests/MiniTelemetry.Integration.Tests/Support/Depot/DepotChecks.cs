namespace MiniTelemetry.Integration.Tests.Support.Depot;

/// <summary>The program's own tests: each method that can be used from outside, used, and what it gives.</summary>
internal static class DepotChecks
{
    public static string Write() => $$"""
        internal static class Checks
        {
            public static int Failures { get; private set; }

            public static async Task RunAsync()
            {
        {{string.Join("\n", DepotSolution.Types.Where(static type => type.New is not null).Select(Block))}}
            }

            private static async Task CheckAsync(string what, string expected, Func<Task<string>> use)
            {
                var actual = await use();
                if (actual == expected)
                    return;
                Failures++;
                Console.Error.WriteLine($"{what}: '{actual}' and not '{expected}'");
            }
        }

        """;

    private static string Block(DepotType type) => $$"""
                {
                    var it = {{type.New}};
        {{string.Join("\n", type.Shapes.Where(static shape => shape.Use is not null).Select(shape => Check(type, shape)))}}
                }
        """;

    private static string Check(DepotType type, DepotShape shape) => $$"""
                    await CheckAsync("{{type.File}}: {{shape.Use!.Replace("\"", "'", StringComparison.Ordinal)}}", "{{shape.Result}}", async () =>
                    {
                        await Task.Yield();
                        return $"{({{shape.Use}})}";
                    });
        """;
}
