using System.Text;

namespace MiniTelemetry.Integration.Tests.Support.Depot;

/// <summary>A type of the solution with all the shapes that it may have, written in one of the ways in which people write.</summary>
internal sealed record DepotType(string Project, string File, string Space, string Header)
{
    public DepotKinds Kind { get; init; } = DepotKinds.Class;

    public string LineEnd { get; init; } = "\n";

    public string Indent { get; init; } = "    ";

    public bool HasByteOrderMark { get; init; }

    public bool IsBlock { get; init; }

    /// <summary>Types around it, from the outside.</summary>
    public string[] Outer { get; init; } = [];

    /// <summary>Makes one to use; null where the program does not.</summary>
    public string? New { get; init; }

    /// <summary>The shapes of this part, of a type in several files.</summary>
    public Func<int, bool> Part { get; init; } = static _ => true;

    public bool HasUsings { get; init; }

    public DepotShape[] Shapes => [.. DepotShapes.All.Where(shape => shape.Where.HasFlag(Kind)).Where((_, index) => Part(index))];

    public byte[] Write()
    {
        var text = Source().Replace("    ", Indent, StringComparison.Ordinal).Replace("\n", LineEnd, StringComparison.Ordinal);
        var encoding = new UTF8Encoding(HasByteOrderMark);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    private string Source()
    {
        var members = string.Join("\n\n", Shapes.Select(static shape => shape.Text));
        var type = Outer.Reverse().Aggregate(Block(Header, members), static (inner, outer) => Block(outer, inner));
        var usings = HasUsings ? "using System;\nusing System.Collections.Generic;\nusing System.ComponentModel;\nusing System.Linq;\n"
            + "using System.Runtime.CompilerServices;\nusing System.Threading;\nusing System.Threading.Tasks;\nusing Depot.Tools;\n\n" : "";
        return IsBlock ? $"{usings}{Block($"namespace {Space}", type)}\n" : $"{usings}namespace {Space};\n\n{type}\n";
    }

    private static string Block(string header, string inner) => $"{Documented(header)}\n{{\n{Deeper(inner)}\n}}";

    private static string Documented(string header)
        => header.StartsWith("namespace", StringComparison.Ordinal) ? header : $"/// <summary>{header.Split(' ').Last()[..1]}.</summary>\n{header}";

    private static string Deeper(string text) => string.Join('\n', text.Split('\n').Select(static line
        => line.Length == 0 || (line[0] == '#' && !line.StartsWith("#region", StringComparison.Ordinal) && !line.StartsWith("#endregion", StringComparison.Ordinal))
            ? line
            : "    " + line));
}
