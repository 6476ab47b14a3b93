using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.CodeFixes.Editing;

/// <summary>
/// Whether a file was read as it was written. <c>dotnet format</c> takes what has no byte order mark for UTF-8; of a file in a code page it
/// would write back a U+FFFD for each letter that is not ASCII.
/// </summary>
internal static class Legibility
{
    private const char Unreadable = '\uFFFD';

    private static readonly ConditionalWeakTable<SourceText, object> Known = new();

    public static bool Has(SourceText text) => (bool)Known.GetValue(text, static read => read.ToString().IndexOf(Unreadable) < 0);
}
