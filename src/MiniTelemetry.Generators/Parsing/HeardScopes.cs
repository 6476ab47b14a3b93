using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// The scopes that somebody listens to, as OpenTelemetry matches them: <c>*</c> and <c>?</c>, whatever the case. Thread-safe.
/// </summary>
internal sealed class HeardScopes
{
    private readonly ConcurrentDictionary<string, bool> _patterns = new(StringComparer.OrdinalIgnoreCase);

    public bool IsEverything => _patterns.ContainsKey(StartRules.Everything[0]);

    public void Add(IReadOnlyList<string> patterns)
    {
        foreach (var pattern in patterns)
            _patterns[pattern] = true;
    }

    public bool Hears(string scope) => IsEverything || _patterns.Keys.Any(pattern => Matches(pattern, scope));

    private static bool Matches(string pattern, string scope)
        => pattern.IndexOfAny(['*', '?']) < 0
            ? string.Equals(pattern, scope, StringComparison.OrdinalIgnoreCase)
            : Regex.IsMatch(
                scope,
                $"^{Regex.Escape(pattern).Replace(@"\*", ".*").Replace(@"\?", ".")}$",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
