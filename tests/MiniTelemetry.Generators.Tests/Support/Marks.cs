using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary><c>[|…|]</c> in a source.</summary>
internal static class Marks
{
    public static (string Text, List<TextSpan> Spans) Read(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        foreach (var part in marked.Split("[|"))
        {
            if (part.Split("|]", 2) is [var inside, var behind])
            {
                spans.Add(new TextSpan(text.Length, inside.Length));
                text.Append(inside).Append(behind);
            }
            else
            {
                text.Append(part);
            }
        }

        return (text.ToString(), spans);
    }
}
