using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>The formats that the types of .NET take; those of others cannot be told.</summary>
internal static class ValueFormats
{
    private const string Enumeration = "DFGX";
    private const string Integer = "BCDEFGNPRX";
    private const string Real = "CEFGNPR";

    /// <summary>The standard formats of those that mind their case, by full names. What is longer than a letter is a pattern.</summary>
    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["System.Guid"] = "BDNPXbdnpx",
        ["System.DateTime"] = "DFGMORTUYdfgmorstuy",
        ["System.DateTimeOffset"] = "DFGMORTYdfgmorstuy",
        ["System.DateOnly"] = "DMORYdmory",
        ["System.TimeOnly"] = "ORTort",
        ["System.TimeSpan"] = "GTcgt",
    };

    private static readonly HashSet<string> Integers = new(StringComparer.Ordinal)
    {
        "System.Numerics.BigInteger", "System.Int128", "System.UInt128",
    };

    // Formattable by their interfaces only.
    private static readonly HashSet<string> Ignoring = new(StringComparer.Ordinal)
    {
        "System.Char", "System.Text.Rune", "System.Version", "System.Uri", "System.Net.IPAddress",
    };

    /// <summary>Of a nullable its value.</summary>
    public static ITypeSymbol ValueOf(ITypeSymbol type)
        => TypeRules.IsNullableValue(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;

    public static bool IsNumber(ITypeSymbol type) => NumberLetters(type) is not null;

    public static bool IsDate(ITypeSymbol type) => NameOf(type) is "System.DateTime" or "System.DateTimeOffset" or "System.DateOnly";

    /// <summary>Why a value of the type cannot be written in that format, and what to do; null where it can, or nobody knows.</summary>
    public static string? ReasonAgainst(ITypeSymbol type, string format)
    {
        if (type.TypeKind == TypeKind.Enum)
            return format.Length == 1 && Has(Enumeration, char.ToUpperInvariant(format[0])) ? null : Throws(type, "G, D, X or none");
        if (NumberLetters(type) is { } letters)
            return NumberFormats.IsTaken(format, letters) ? null : Throws(type, "one of its own, such as N0 or 0.00");
        if (Letters.TryGetValue(NameOf(type), out var standard))
            return IsTaken(NameOf(type), format, standard) ? null : Throws(type, AdviceFor(NameOf(type)));
        return Ignores(type) ? $"has no effect, since '{Display(type)}' has no formats; remove it" : null;
    }

    private static bool IsTaken(string type, string format, string standard)
    {
        if (format.Length == 1)
            return Has(standard, format[0]);
        return type != "System.Guid" && PatternFormats.Runs(format) is { } runs && runs.TrueForAll(run => IsTaken(type, run));
    }

    // Of dates and times a letter that means nothing stands for itself (save that .NET takes the k of a time for K); of a duration all else
    // has to be quoted.
    private static bool IsTaken(string type, string run) => type switch
    {
        "System.DateOnly" => !Has("hHmsfFtzK", run[0]),
        "System.TimeOnly" => !Has("dkMyz", run[0]) && IsFraction(run),
        "System.TimeSpan" => run.Length <= LongestOfDuration(run[0]),
        _ => IsFraction(run),
    };

    private static int LongestOfDuration(char specifier) => specifier switch
    {
        'd' => 8,
        'h' or 'm' or 's' => 2,
        'f' or 'F' => 7,
        _ => 0,
    };

    private static bool Has(string letters, char letter) => letters.IndexOf(letter) >= 0;

    private static bool IsFraction(string run) => run[0] is not ('f' or 'F') || run.Length <= 7;

    // What derives from a type may have formats where that has none.
    private static bool Ignores(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String || Ignoring.Contains(NameOf(type)))
            return true;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Array))
            return false;
        if (type.AllInterfaces.Any(static inherited => inherited.SpecialType == SpecialType.System_Collections_IEnumerable))
            return true;
        return (type.IsSealed || type.IsValueType) && !type.AllInterfaces.Any(IsFormattable);
    }

    private static bool IsFormattable(INamedTypeSymbol type)
        => type.Name == nameof(IFormattable) && TypeRules.IsNamespace(type.ContainingNamespace, nameof(System));

    private static string? NumberLetters(ITypeSymbol type) => type.SpecialType switch
    {
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr => Integer,
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => Real,
        _ when Integers.Contains(NameOf(type)) => Integer,
        _ when NameOf(type) == "System.Half" => Real,
        _ => null,
    };

    private static string AdviceFor(string type) => type switch
    {
        "System.Guid" => "N, D, B, P, X or none",
        "System.TimeSpan" => @"c, or a pattern whose separators are escaped, such as hh\:mm",
        "System.DateOnly" => "O, or a pattern without a time, such as yyyy-MM-dd",
        "System.TimeOnly" => "O, or a pattern without a date, such as HH:mm",
        _ => "O, or a pattern such as yyyy-MM-dd HH:mm",
    };

    private static string Throws(ITypeSymbol type, string advice)
        => $"is none of '{Display(type)}', so that the value cannot be shown; use {advice}";

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string NameOf(ITypeSymbol type)
        => type is INamedTypeSymbol { ContainingType: null, Arity: 0 } ? $"{type.ContainingNamespace?.ToDisplayString()}.{type.Name}" : "";
}
