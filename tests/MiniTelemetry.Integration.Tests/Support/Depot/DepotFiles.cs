namespace MiniTelemetry.Integration.Tests.Support.Depot;

/// <summary>What is in the solution beside the types.</summary>
internal static class DepotFiles
{
    private const string Package = """<ItemGroup><PackageReference Include="MiniTelemetry" Version="$VERSION$" /></ItemGroup>""";

    private const string Shared = """<ItemGroup><Compile Include="../shared/*.cs" Link="Shared/%(Filename)%(Extension)" /></ItemGroup>""";

    public static readonly (string Path, string Text)[] All =
    [
        ("Depot.slnx", """
            <Solution>
              <Project Path="Orders/Orders.csproj" />
              <Project Path="Billing/Billing.csproj" />
              <Project Path="Legacy/Legacy.csproj" />
              <Project Path="App/App.csproj" />
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
            # Tabs behind the line ends of another system are no matter for us: dotnet format asks for those of its own.
            [Legacy/Stock.cs]
            end_of_line = crlf
            """),
        ("Orders/Orders.csproj", Project("<TargetFramework>net10.0</TargetFramework>", Shared)),
        ("Orders/Usings.cs", Usings),
        // The second framework has no symbols of its own but WINDOWS.
        ("Billing/Billing.csproj", Project(
            "<TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks><EnableWindowsTargeting>true</EnableWindowsTargeting>"
            + "<DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>", Shared)),
        ("Billing/Usings.cs", Usings),
        ("Legacy/Legacy.csproj", Project(
            "<TargetFramework>net10.0</TargetFramework><Nullable>disable</Nullable><ImplicitUsings>disable</ImplicitUsings><LangVersion>11</LangVersion>",
            """<ItemGroup><Compile Include="../shared/Caller.cs" /></ItemGroup>""")),
        ("Legacy/Assembly.cs", "[assembly: System.CLSCompliant(true)]\n"),
        ("shared/Caller.cs", """
            using System.Runtime.CompilerServices;

            namespace Depot.Tools
            {
                internal static class Caller
                {
                    public static string Name([CallerMemberName] string name = "") => name;
                }
            }

            """),
        ("App/App.csproj", Project(
            "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>",
            """
            <ItemGroup>
              <ProjectReference Include="../Orders/Orders.csproj" />
              <ProjectReference Include="../Billing/Billing.csproj" />
              <ProjectReference Include="../Legacy/Legacy.csproj" />
            </ItemGroup>
            """)),
        ("App/Program.cs", """
            using MiniTelemetry;

            using (Telemetry.Start("depot", "1.0.0"))
                await Checks.RunAsync();
            return Checks.Failures;

            internal sealed class Desk : Depot.Orders.IDesk;

            """),
        ("App/Uses.cs", """
            internal static class Uses
            {
                public delegate bool Taking(ref int stock, in int wanted, out string reason);

                public static async Task<int> SavedAsync(Func<List<int>, Task> save)
                {
                    var into = new List<int>();
                    await save(into);
                    return into.Count;
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

    private const string Usings = """
        global using System.ComponentModel;
        global using System.Diagnostics.CodeAnalysis;
        global using System.Runtime.CompilerServices;
        global using Depot.Tools;

        """;

    private static string Project(string properties, string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{properties}</PropertyGroup>
          {items}
          {Package}
        </Project>
        """;
}
