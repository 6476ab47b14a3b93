using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.CodeFixes;

/// <summary>The using that the attributes need.</summary>
public sealed class ImportTests
{
    private const string Class = "public class Desk { public int [|Place|]() => 1; }\n";

    private const string Lit = "public partial class Desk { [Traced, Timed] public partial int Place(); private int PlaceCore() => 1; }\n";

    [Theory]
    [InlineData("", "using MiniTelemetry;\n\n")]
    [InlineData("// Copyright.\n// All rights reserved.\n\n", "// Copyright.\n// All rights reserved.\n\nusing MiniTelemetry;\n\n")]
    [InlineData("// About the desk.\n", "using MiniTelemetry;\n\n// About the desk.\n")]
    [InlineData("// Copyright.\nnamespace Shop;\n\n", "// Copyright.\nusing MiniTelemetry;\n\nnamespace Shop;\n\n")]
    [InlineData("#define AUDIT\n#nullable disable\nnamespace Shop;\n", "#define AUDIT\n#nullable disable\nusing MiniTelemetry;\n\nnamespace Shop;\n")]
    [InlineData("/// <summary>Desk.</summary>\n", "using MiniTelemetry;\n\n/// <summary>Desk.</summary>\n")]
    [InlineData("global using System.IO;\n\n", "global using System.IO;\nusing MiniTelemetry;\n\n")]
    [InlineData("using System.IO;\n\n", "using System.IO;\nusing MiniTelemetry;\n\n")]
    [InlineData("using Microsoft.CodeAnalysis;\nusing System.IO;\n\n", "using Microsoft.CodeAnalysis;\nusing MiniTelemetry;\nusing System.IO;\n\n")]
    [InlineData("using System.IO; // files\nusing System.Xml;\nusing OpenTelemetry;\n\n", "using System.IO; // files\nusing System.Xml;\nusing MiniTelemetry;\nusing OpenTelemetry;\n\n")]
    [InlineData("using System.IO;\n\nusing OpenTelemetry;\n\n", "using System.IO;\n\nusing MiniTelemetry;\n\nusing OpenTelemetry;\n\n")]
    [InlineData("using System.Xml;\nusing System.IO;\n\n", "using System.Xml;\nusing System.IO;\nusing MiniTelemetry;\n\n")]
    [InlineData("using System.IO;\nusing static System.Math;\nusing Alias = System.Int32;\n\n", "using System.IO;\nusing MiniTelemetry;\nusing static System.Math;\nusing Alias = System.Int32;\n\n")]
    [InlineData("namespace Shop;\n\nusing System.IO;\n\n", "namespace Shop;\n\nusing System.IO;\nusing MiniTelemetry;\n\n")]
    [InlineData("#if AUDIT\nusing Audit;\n#endif\nusing System.IO;\n\n", "#if AUDIT\nusing Audit;\n#endif\nusing System.IO;\nusing MiniTelemetry;\n\n")]
    [InlineData("using System.IO;\n#if !AUDIT\nusing OpenTelemetry;\n#endif\n\n", "using System.IO;\nusing MiniTelemetry;\n#if !AUDIT\nusing OpenTelemetry;\n#endif\n\n")]
    [InlineData("#if !AUDIT\nusing Alpha;\nusing System.IO;\n#endif\n\n", null)]
    public void It_goes_where_usings_are(string before, string? after)
    {
        var project = FixProject.WithoutOurUsing with { OtherFiles = [("Spaces.cs", "namespace OpenTelemetry; namespace Alpha { } namespace Microsoft.CodeAnalysis { }".Replace("OpenTelemetry;", "OpenTelemetry { }", StringComparison.Ordinal))] };
        Assert.Equal(after is null ? before + Lit.Replace("[Traced, Timed]", "[MiniTelemetry.Traced, MiniTelemetry.Timed]", StringComparison.Ordinal) : after + Lit, Dark.Lit(before + Class, project));
    }

    [Fact]
    public void In_a_block_namespace_that_has_usings() => Assert.Equal(
        "namespace Shop\n{\n    using System.IO;\n    using MiniTelemetry;\n\n    " + Lit + "}\n",
        Dark.Lit("namespace Shop\n{\n    using System.IO;\n\n    " + Class + "}\n", FixProject.WithoutOurUsing));

    [Theory]
    [InlineData("using MiniTelemetry;\n\n")]
    [InlineData("namespace MiniTelemetry;\n\n")]
    [InlineData("namespace MiniTelemetry.Orders;\n\n")]
    public void None_is_needed(string before) => Assert.Equal(before + Lit, Dark.Lit(before + Class, FixProject.WithoutOurUsing));

    [Fact]
    public void A_name_that_would_become_ambiguous_keeps_its_meaning() => Assert.Equal(
        "using Acme;\n\n" + Lit.Replace("[Traced, Timed]", "[MiniTelemetry.Traced, MiniTelemetry.Timed]", StringComparison.Ordinal)
            + "public class Uses { public Telemetry? It { get; set; } [Tag] public int Id { get; set; } }\n",
        Dark.Lit(
            "using Acme;\n\n" + Class + "public class Uses { public Telemetry? It { get; set; } [Tag] public int Id { get; set; } }\n",
            FixProject.WithoutOurUsing with
            {
                OtherFiles = [("Acme.cs", "namespace Acme { public class Telemetry; public class TagAttribute : System.Attribute; }")],
            }));

    [Fact]
    public void A_type_named_as_an_attribute_is_in_short_is_no_rival() => Assert.Equal(
        "using MiniTelemetry;\n\n" + Lit + "public class Uses { public LogEvent? It { get; set; } public object Make() => new Tag<int>(); }\n",
        Dark.Lit(
            Class + "public class Uses { public LogEvent? It { get; set; } public object Make() => new Tag<int>(); }\n",
            FixProject.WithoutOurUsing with { OtherFiles = [("Acme.cs", "public class LogEvent; public class Tag<T>;")] }));

    [Fact]
    public void An_attribute_of_that_name_is_somebody_else_s() => Assert.Contains(
        "[global::MiniTelemetry.Traced, global::MiniTelemetry.Timed]",
        Dark.Lit(
            "namespace Acme;\n" + Class,
            new FixProject { OtherFiles = [("Acme.cs", "namespace Acme { class TimedAttribute : System.Attribute; } namespace Acme.MiniTelemetry { class Desks; }")] }),
        StringComparison.Ordinal);
}
