using System.Text;
using System.Text.RegularExpressions;

namespace MiniTelemetry.Integration.Tests.Support.Depot;

/// <summary>A type of the solution with all the shapes that it may have.</summary>
/// <param name="Path">Within the solution.</param>
internal sealed partial record DepotType(string Path, string Space, string Header)
{
    public DepotKinds Kind { get; init; } = DepotKinds.Class;

    public string LineEnd { get; init; } = "\n";

    public string Indent { get; init; } = "    ";

    public bool HasByteOrderMark { get; init; }

    public bool IsBlock { get; init; }

    /// <summary>Whether braces stand at the end of the line before.</summary>
    public bool IsEgyptian { get; init; }

    /// <summary>Types around it, from the outside.</summary>
    public string[] Outer { get; init; } = [];

    /// <summary>The type as it is named from outside.</summary>
    public required string Name { get; init; }

    /// <summary>The arguments of its constructor.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>The projects that compile it.</summary>
    public string[] Projects { get; init; } = [Path.Split('/')[0]];

    /// <summary>The shapes of this part, of a type in several files.</summary>
    public Func<int, bool> Part { get; init; } = static _ => true;

    public bool HasUsings { get; init; }

    public DepotPage Page => new(Path, Source())
    {
        LineEnd = LineEnd,
        Indent = Indent,
        Encoding = new UTF8Encoding(HasByteOrderMark),
        Dark = Shapes.Sum(shape => shape.Dark + (Projects.Contains("Billing") ? shape.DarkOnWindows : 0)),
        Uses =
        [
            .. from project in Projects
               from shape in Shapes
               where shape.Use is not null
               select Use(project, shape),
        ],
    };

    private IEnumerable<DepotShape> Shapes => DepotShapes.All.Where(shape => shape.Where.HasFlag(Kind)).Where((_, index) => Part(index));

    private DepotUse Use(string project, DepotShape shape)
    {
        var name = DepotSolution.AliasOf(project) + Name;
        var made = Kind == DepotKinds.Interface ? $"(({name})new Desk())" : $"new {name}({Arguments})";
        var simple = TypeName().Match(Header).Groups[1].Value;
        return new DepotUse(
            It().Replace(shape.Use!.Replace("$TYPE$", name, StringComparison.Ordinal), made), shape.Result,
            [.. shape.Spans.Select(span => $"{project} {simple}.{span}")]);
    }

    private string Source()
    {
        var members = string.Join("\n\n", Shapes.Select(static shape => shape.Text));
        var type = Outer.Reverse().Aggregate(Block(Header, members), static (inner, outer) => Block(outer, inner));
        var usings = HasUsings ? "using System;\nusing System.Collections.Generic;\nusing System.ComponentModel;\nusing System.Linq;\n"
            + "using System.Runtime.CompilerServices;\nusing System.Threading;\nusing System.Threading.Tasks;\nusing Depot.Tools;\n\n" : "";
        var text = IsBlock ? $"{usings}{Block($"namespace {Space}", type)}\n" : $"{usings}namespace {Space};\n\n{type}\n";
        return IsEgyptian ? BraceOnLine().Replace(text, " {\n") : text;
    }

    private static string Block(string header, string inner) => $"{Documented(header)}\n{{\n{Deeper(inner)}\n}}";

    private static string Documented(string header)
        => header.StartsWith("namespace", StringComparison.Ordinal)
            ? header
            : $"/// <summary>{header.Split(' ').Last()[..1]}.</summary>\n{header}";

    private static string Deeper(string text)
        => string.Join('\n', text.Split('\n').Select(static line => AtMargin().IsMatch(line) ? line : "    " + line));

    // Directives but regions.
    [GeneratedRegex(@"^(?:$|#(?!(?:end)?region))")]
    private static partial Regex AtMargin();

    [GeneratedRegex(@"(?:class|struct|record|interface) (\w+)", RegexOptions.RightToLeft)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\bit\b(?=\.)")]
    private static partial Regex It();

    // Not of a block of its own, which stands behind a statement or a directive.
    [GeneratedRegex(@"(?<=[\w)>?])\n *\{\n")]
    private static partial Regex BraceOnLine();
}
