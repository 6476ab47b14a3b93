namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>The lines, with their ends, that one text has and the other has not; what they share is in one order in both.</summary>
internal sealed class TextDifference
{
    public TextDifference(string before, string after)
    {
        var (left, right) = (LinesOf(before), LinesOf(after));
        var common = Common(left, right);
        for (int old = 0, now = 0; old < left.Length || now < right.Length;)
        {
            if (old < left.Length && now < right.Length && left[old] == right[now])
                (old, now) = (old + 1, now + 1);
            else if (now == right.Length || (old < left.Length && common[old + 1, now] >= common[old, now + 1]))
                Removed.Add(left[old++]);
            else
                Added.Add(right[now++]);
        }
    }

    public List<string> Removed { get; } = [];

    public List<string> Added { get; } = [];

    // How many lines are common to what is behind each pair of places.
    private static int[,] Common(string[] left, string[] right)
    {
        var common = new int[left.Length + 1, right.Length + 1];
        for (var old = left.Length - 1; old >= 0; old--)
        {
            for (var now = right.Length - 1; now >= 0; now--)
            {
                common[old, now] = left[old] == right[now]
                    ? common[old + 1, now + 1] + 1
                    : Math.Max(common[old + 1, now], common[old, now + 1]);
            }
        }

        return common;
    }

    private static string[] LinesOf(string text)
    {
        var lines = new List<string>();
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = text.IndexOf('\n', start) is >= 0 and var found ? found + 1 : text.Length;
            lines.Add(text[start..end]);
        }

        return [.. lines];
    }
}
