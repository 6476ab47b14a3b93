using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.CodeFixes;

/// <summary>Code that others wrote, in a style that is not ours. All of it has to compile as it did, without a warning.</summary>
public sealed class LibraryTests
{
    private static readonly FixProject Old = FixProject.WithoutOurUsing with { GlobalUsings = "" };

    [Fact]
    public void Code_of_C_sharp_7_without_nullability() => Assert.Equal(
        """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using MiniTelemetry;

        namespace Acme.Orders
        {
            public sealed partial class Desk : IDisposable
            {
                private readonly Dictionary<int, string> names = new Dictionary<int, string>();

                [Traced, Timed]
                public partial bool TryFind(int id, out string name, StringComparer comparer = null);

                private bool TryFindCore(int id, out string name, StringComparer comparer)
                {
                    comparer = comparer ?? StringComparer.Ordinal;
                    if (this.names.TryGetValue(id, out var found) && !comparer.Equals(found, string.Empty))
                    {
                        name = found;
                        return true;
                    }

                    name = null;
                    return false;
                }

                [Traced, Timed]
                public partial Task<(int Id, string Name)> FindAsync(int id);

                private async Task<(int Id, string Name)> FindAsyncCore(int id)
                {
                    await Task.Delay(1).ConfigureAwait(false);
                    return this.TryFind(id, out var name) ? (id, name) : default((int, string));
                }

                public void Dispose()
                {
                    this.names.Clear();
                }
            }
        }
        """,
        Dark.Lit(
            """
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;

            namespace Acme.Orders
            {
                public sealed class Desk : IDisposable
                {
                    private readonly Dictionary<int, string> names = new Dictionary<int, string>();

                    public bool [|TryFind|](int id, out string name, StringComparer comparer = null)
                    {
                        comparer = comparer ?? StringComparer.Ordinal;
                        if (this.names.TryGetValue(id, out var found) && !comparer.Equals(found, string.Empty))
                        {
                            name = found;
                            return true;
                        }

                        name = null;
                        return false;
                    }

                    public async Task<(int Id, string Name)> [|FindAsync|](int id)
                    {
                        await Task.Delay(1).ConfigureAwait(false);
                        return this.TryFind(id, out var name) ? (id, name) : default((int, string));
                    }

                    public void Dispose()
                    {
                        this.names.Clear();
                    }
                }
            }
            """,
            Old with { Options = new() { Nullable = NullableContextOptions.Disable } }));

    [Fact]
    public void Documentation_and_CLS_compliance_of_a_whole_assembly() => Assert.Contains(
        "[Traced, Timed]\n    public partial int Place(int id, string note = \"\");",
        Dark.Lit(
            """
            using System;

            [assembly: CLSCompliant(true)]

            /// <summary>Takes orders.</summary>
            public class Desk
            {
                /// <summary>Places <paramref name="id"/>.</summary>
                /// <param name="id">The order.</param>
                /// <param name="note">What to say of it.</param>
                /// <returns>The place.</returns>
                public int [|Place|](int id, string note = "") { return id + note.Length; }

                /// <summary>As <see cref="Place(int, string)"/>.</summary>
                /// <typeparam name="T">The kind.</typeparam>
                /// <inheritdoc cref="Place"/>
                [CLSCompliant(false)]
                public ulong [|Send|]<T>(ulong id)
                    where T : class { return id + (ulong)typeof(T).Name.Length; }
            }
            """,
            Old with { IsDocumented = true }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("StyleCop.Analyzers", "", "[Traced]\n    [Timed(Name = \"desk.place_async.duration\")]")]
    [InlineData("StyleCop.Analyzers", "[*.cs]\ndotnet_diagnostic.SA1133.severity = warning\n", "[Traced]\n    [Timed(Name = \"desk.place_async.duration\")]")]
    [InlineData("StyleCop.Analyzers", "[*.cs]\ndotnet_diagnostic.SA1133.severity = none\n", "[Traced, Timed(Name = \"desk.place_async.duration\")]")]
    [InlineData("Meziantou.Analyzer", "", "[Traced, Timed(Name = \"desk.place_async.duration\")]")]
    public void Attributes_stand_apart_where_StyleCop_wants_it(string analyzers, string settings, string attributes) => Assert.Contains(
        $"    {attributes}\n    public partial Task<int> PlaceAsync();",
        Dark.Lit(
            "public class Desk\n{\n    public int [|Place|]() => 1;\n\n    public Task<int> [|PlaceAsync|]() => Task.FromResult(1);\n}\n",
            new FixProject { Analyzers = [analyzers], Options = new() { EditorConfig = settings } }),
        StringComparison.Ordinal);

    [Fact]
    public void What_tests_call_by_reflection_keeps_its_name()
    {
        var lit = Dark.LitWith("Traced", "public class Desk\n{\n    private int [|Place|](int id) => id;\n    public int Use() => Place(1);\n}\n");
        Assert.Contains("    [Traced]\n    private partial int Place(int id);", lit, StringComparison.Ordinal);
    }
}
