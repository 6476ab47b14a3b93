namespace MiniTelemetry.Generators.Parsing;

/// <summary>The members of <c>System.Diagnostics.ActivityKind</c>, by their number.</summary>
internal static class KindRules
{
    private static readonly string[] Names = ["Internal", "Server", "Client", "Producer", "Consumer"];

    /// <summary>The kind of a span of which none is said.</summary>
    public static string Default => Names[0];

    public static bool IsDefined(int kind) => kind >= 0 && kind < Names.Length;

    /// <summary>The member's name; null for the default and for a number that is none.</summary>
    public static string? NameOf(int? kind) => kind is { } number && number != 0 && IsDefined(number) ? Names[number] : null;
}
