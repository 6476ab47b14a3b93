namespace MiniTelemetry.Integration.Tests.Support.Acme;

/// <summary>
/// A library as many are: signed, CLS-compliant, documented, of C# 7 and without nullability; and checks of it that see its internals and
/// reach for private members by reflection.
/// </summary>
internal static class AcmeLibrary
{
    private const string Properties = """
        <Project>
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <SignAssembly>true</SignAssembly>
            <AssemblyOriginatorKeyFile>$(MSBuildThisFileDirectory)acme.snk</AssemblyOriginatorKeyFile>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <Nullable>disable</Nullable>
            <DefineConstants>$(DefineConstants);HAS_SPANS</DefineConstants>
          </PropertyGroup>
        </Project>
        """;

    private const string Library = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="MiniTelemetry" Version="$VERSION$" />
            <InternalsVisibleTo Include="Acme.Checks" Key="$KEY$" />
          </ItemGroup>
        </Project>
        """;

    private const string Checks = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <IsTestProject>true</IsTestProject>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="../Acme/Acme.csproj" />
          </ItemGroup>
        </Project>
        """;

    private const string Ledger = """
        // Copyright (c) Acme. All rights reserved.

        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        [assembly: CLSCompliant(true)]

        namespace Acme
        {
            /// <summary>What is owed.</summary>
            public class Ledger
            {
                private readonly Dictionary<string, decimal> entries = new Dictionary<string, decimal>();

                /// <summary>Adds to <paramref name="name"/>.</summary>
                /// <param name="name">Who owes it.</param>
                /// <param name="amount">How much.</param>
                /// <returns>All of it.</returns>
                public decimal Add(string name, decimal amount = 1)
                {
                    if (name == null)
                    {
                        throw new ArgumentNullException(nameof(name));
                    }

                    this.entries.TryGetValue(name, out var before);
                    this.entries[name] = this.Round(before + amount);
                    return this.entries[name];
                }

        #if HAS_SPANS
                /// <summary>Adds to each.</summary>
                /// <param name="names">Who owe it.</param>
                /// <returns>How many.</returns>
                public int AddAll(ReadOnlySpan<string> names)
                {
                    foreach (var name in names)
                        this.Add(name);
                    return names.Length;
                }
        #else
                /// <summary>Adds to each.</summary>
                /// <param name="names">Who owe it.</param>
                /// <returns>How many.</returns>
                public int AddAll(string[] names)
                {
                    foreach (var name in names)
                        this.Add(name);
                    return names.Length;
                }
        #endif

                /// <summary>The greatest debt.</summary>
                /// <returns>Whose it is, and how much.</returns>
                protected internal virtual async Task<(string Name, decimal Amount)> FindGreatestAsync()
                {
                    await Task.Delay(1).ConfigureAwait(false);
                    var found = this.entries.OrderByDescending(entry => entry.Value).First();
                    return (found.Key, found.Value);
                }

                /// <summary>Something that not all languages can call.</summary>
                /// <param name="id">The number.</param>
                /// <returns>The half of it.</returns>
                [CLSCompliant(false)]
                public uint Half(uint id)
                {
                    var half = id / 2;
                    return half;
                }

                internal string Describe(string separator = ", ")
                {
                    var lines = this.entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={entry.Value}");
                    return string.Join(separator, lines);
                }

                private decimal Round(decimal amount)
                {
                    var rounded = decimal.Round(amount, 2);
                    return rounded;
                }
            }
        }
        """;

    private const string Program = """
        using System;
        using System.Reflection;
        using Acme;

        public static class Program
        {
            public static int Main()
            {
                var ledger = new Ledger();
                var round = typeof(Ledger).GetMethod("Round", BindingFlags.Instance | BindingFlags.NonPublic);
                Console.WriteLine($"{ledger.Add("a", 2.005m)} {ledger.Add("b")} {ledger.AddAll(new[] { "a", "c" })} {ledger.Half(9)}");
                Console.WriteLine($"{ledger.FindGreatestAsync().GetAwaiter().GetResult()} {ledger.Describe()}");
                Console.WriteLine($"{round.Invoke(ledger, new object[] { 1.239m })} {typeof(Ledger).Assembly.GetName().GetPublicKeyToken().Length}");
                try
                {
                    ledger.Add(null);
                }
                catch (ArgumentNullException exception)
                {
                    Console.WriteLine(exception.ParamName);
                }

                return 0;
            }
        }
        """;

    public static void Write(PackageFeed feed)
    {
        var key = new StrongName();
        feed.Write("acme/acme.snk", key.File);
        feed.Write("acme/Directory.Build.props", Properties);
        feed.Write("acme/Acme/Acme.csproj", Library.Replace("$KEY$", key.PublicKey, StringComparison.Ordinal));
        feed.Write("acme/Acme/Ledger.cs", Ledger);
        feed.Write("acme/Checks/Acme.Checks.csproj", Checks);
        feed.Write("acme/Checks/Program.cs", Program);
    }
}
