namespace MiniTelemetry.Integration.Tests.Support.Depot;

/// <summary>What is in the solution beside the types.</summary>
internal static class DepotFiles
{
    private const string Package = """<PackageReference Include="MiniTelemetry" Version="$VERSION$" />""";

    private const string Shared = """<Compile Include="../shared/*.cs" Link="Shared/%(Filename)%(Extension)" />""";

    public static readonly (string Path, string Text)[] All =
    [
        ("Depot.slnx", """
            <Solution>
              <Project Path="Orders/Orders.csproj" />
              <Project Path="Billing/Billing.csproj" />
              <Project Path="Bridge/Bridge.csproj" />
              <Project Path="Legacy/Legacy.csproj" />
              <Project Path="Tests/Tests.csproj" />
            </Solution>
            """),
        ("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
              </PropertyGroup>
            </Project>
            """),
        (".editorconfig", """
            root = true
            [*.cs]
            dotnet_sort_system_directives_first = true
            minitelemetry.minimum_statements = 1
            [Legacy/*.cs]
            indent_style = tab
            [Orders/Clerk.cs]
            indent_size = 2
            [Orders/Basket.cs]
            csharp_new_line_before_open_brace = none
            # Tabs, and directives behind comments, want this where the line ends are another system's: dotnet format has its own.
            [Legacy/Stock.cs]
            end_of_line = crlf
            [Orders/Values.cs]
            indent_style = tab
            end_of_line = crlf
            [Bridge/Edges.cs]
            end_of_line = crlf
            """),
        ("Orders/Orders.csproj", Project("<TargetFramework>net10.0</TargetFramework>", Shared + Package)),
        ("Orders/Usings.cs", Usings),
        // The package is for .NET 10, so both are; the second framework has no symbols of its own but WINDOWS.
        ("Billing/Billing.csproj", Project(
            "<TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks><EnableWindowsTargeting>true</EnableWindowsTargeting>"
            + "<DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>", Shared + Package)),
        ("Billing/Usings.cs", Usings),
        // A library for others as well, which must do without the package there. What cannot be lit is here.
        ("Bridge/Bridge.csproj", Project(
            "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>"
            + "<ImplicitUsings>disable</ImplicitUsings><LangVersion>14</LangVersion>",
            """<Compile Remove="Modern.cs;Edges.cs" Condition="'$(TargetFramework)' == 'netstandard2.0'" />"""
            + Package.Replace(" />", " Condition=\"'$(TargetFramework)' == 'net10.0'\" />", StringComparison.Ordinal))),
        ("Legacy/Legacy.csproj", Project(
            "<TargetFramework>net10.0</TargetFramework><Nullable>disable</Nullable>"
            + "<ImplicitUsings>disable</ImplicitUsings><LangVersion>11</LangVersion>",
            """<Compile Include="../shared/Caller.cs" />""" + Package)),
        ("Legacy/Assembly.cs", "[assembly: System.CLSCompliant(true)]\n"),
        ("shared/Caller.cs", """
            using System.Runtime.CompilerServices;

            namespace Depot.Tools
            {
                internal static class Caller
                {
                    public static readonly object Gate = new object();

                    public static string Name([CallerMemberName] string name = "") => name;
                }
            }

            """),
        ("Tests/Tests.csproj", Project(
            "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>",
            """
            <ProjectReference Include="../Orders/Orders.csproj" />
            <ProjectReference Include="../Billing/Billing.csproj" Aliases="billing" />
            <ProjectReference Include="../Bridge/Bridge.csproj" />
            <ProjectReference Include="../Legacy/Legacy.csproj" />
            """ + Package)),
        ("Tests/Program.cs", """
            using MiniTelemetry;

            using (Telemetry.Start("depot", "1.0.0"))
                await Checks.RunAsync();
            return Checks.Failures;

            internal sealed class Desk : Depot.Orders.IDesk;

            """),
        ("Tests/Uses.cs", """
            internal static class Uses
            {
                public delegate bool Taking(ref int stock, in int wanted, out string reason);

                public delegate void Raising(ref int value);

                public static async Task<int> SavedAsync(Func<List<int>, Task> save)
                {
                    var into = new List<int>();
                    await save(into);
                    return into.Count;
                }

                public static async Task<int> FilledAsync(Func<List<int>, ValueTask> fill)
                {
                    var into = new List<int>();
                    await fill(into);
                    return into[0];
                }

                public static int Filled(Action<List<int>> fill)
                {
                    var into = new List<int> { 1 };
                    fill(into);
                    return into[0];
                }

                public static int Raised(Raising raise)
                {
                    var value = 1;
                    raise(ref value);
                    return value;
                }

                public static string Letters()
                {
                    var slice = new Depot.Orders.Slice("ab");
                    var letters = "";
                    while (slice.TryNext(out var letter))
                        letters += letter;
                    return letters;
                }

                public static string Taken(Taking take)
                {
                    var stock = 3;
                    return $"{take(ref stock, 2, out var reason)} {stock} {reason}";
                }

                public static async Task<int> SumAsync(IAsyncEnumerable<int> numbers)
                {
                    var sum = 0;
                    await foreach (var number in numbers)
                        sum += number;
                    return sum;
                }

                public static int Walked(IEnumerator<int> walker)
                {
                    using var walked = walker;
                    var sum = 0;
                    while (walked.MoveNext())
                        sum += walked.Current;
                    return sum;
                }

                public static string Failure(Func<object> fail)
                {
                    try
                    {
                        return $"{fail()}";
                    }
                    catch (InvalidOperationException exception)
                    {
                        return exception.Message;
                    }
                }

                public static async Task<string> FailureAsync(Task failing)
                {
                    try
                    {
                        await failing;
                        return "";
                    }
                    catch (InvalidOperationException exception)
                    {
                        return exception.Message;
                    }
                }
            }

            """),
    ];

    /// <summary>What its owner adds when all is lit that can be: the rest is known.</summary>
    public const string Settled = """

        [Bridge/{Edges,Both}.cs]
        dotnet_diagnostic.MTEL100.severity = none
        [Legacy/Latin.cs]
        dotnet_diagnostic.MTEL100.severity = none
        """;

    private const string Usings = """
        global using System.ComponentModel;
        global using System.Diagnostics.CodeAnalysis;
        global using System.Runtime.CompilerServices;
        global using Depot.Tools;

        """;

    private static string Project(string properties, string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{properties}</PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;
}
