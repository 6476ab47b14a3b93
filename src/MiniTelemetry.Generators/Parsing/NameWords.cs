namespace MiniTelemetry.Generators.Parsing;

/// <summary>Names as the words they are made of: <c>user.ApiKey2</c> is user, api, key.</summary>
internal static class NameWords
{
    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    /// <summary>The words of names that are read as one, such as those of a member path.</summary>
    public static IReadOnlyList<string> Of(params IEnumerable<string> names) => [.. names.SelectMany(Split)];

    private static IEnumerable<string> Split(string name)
        => SnakeCase.Of(name).Split('_').Select(static word => word.TrimEnd(Digits)).Where(static word => word.Length > 0);
}
