using System.Text;

namespace MiniTelemetry.TestApp;

/// <summary>Text that would forge a line of each format or steer a terminal, if it stood in the output as it is.</summary>
internal static class HostileText
{
    internal static string Value { get; } = Make();

    private static string Make()
    {
        var text = new StringBuilder("a=\"b\\\" c\n2026-11-20 22:41:07.123Z [INFO] Forged - forged\r\n    | at Forged()\tk=v\n");
        text.Append("\"}\n{\"timestamp\":\"2026-11-20T22:41:07.123Z\",\"event_kind\":\"log\",\"message\":\"forged\"}\n");
        text.Append("\"}]}]}]}\n{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"body\":{\"stringValue\":\"forged\"}}]}]}]}\n");
        text.Append("\u001b[31mred\u001b[0m \u001b]0;title\u0007 \ud800 ");
        for (var c = '\0'; c < '\u2070'; c++)
        {
            if (char.IsControl(c) || c is '\u061c' or '\u200e' or '\u200f' or '\u2028' or '\u2029' or >= '\u202a' and <= '\u202e' or >= '\u2066')
                text.Append(c);
        }

        return text.Append("é😀").ToString();
    }
}
