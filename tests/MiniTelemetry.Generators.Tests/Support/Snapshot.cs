using System.Runtime.CompilerServices;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>
/// Compares a text with the file beside the test, by the conventions of Verify: <c>Class.Method.verified.cs</c> is what is expected; on a
/// difference <c>Class.Method.received.cs</c> is written, to be looked at and, if it is right, to be renamed.
/// </summary>
internal static class Snapshot
{
    private const int LongestSnapshot = 80;

    public static void Verify(string text, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{member}");
        var (verified, received) = ($"{stem}.verified.cs", $"{stem}.received.cs");
        if (File.Exists(verified) && Normalize(File.ReadAllText(verified)) == Normalize(text))
        {
            File.Delete(received);
            Assert.True(text.Split('\n').Length <= LongestSnapshot, "A snapshot that nobody reads proves nothing: make the case smaller.");
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetFileName(verified)} differs; see {received}\n\n{text}");
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');
}
