namespace MiniTelemetry.Redacting;

/// <summary>
/// Payment card numbers: 13 to 19 digits, together or in groups with one kind of separator, that pass the Luhn check and begin as an
/// issuer's do, which times in any unit do not. The digits inside of GUIDs, fractions and phone numbers are none.
/// </summary>
internal static class CardNumbers
{
    private const int Fewest = 13;
    private const int Most = 19;
    private const int GuidLength = 36;

    // Any group but the last.
    private const int FewestInGroup = 3;

    public static void Find(ReadOnlySpan<char> text, List<SecretRange> found)
    {
        for (var at = text.IndexOfAnyInRange('0', '9'); at >= 0;)
        {
            var next = EndOfGuid(text, at);
            if (next < 0)
            {
                var end = IsStart(text, at) ? EndOfNumber(text, at) : -1;
                if (end >= 0)
                    found.Add(new(at, at, end));
                next = end >= 0 ? end : EndOfDigits(text, at);
            }

            var step = text[next..].IndexOfAnyInRange('0', '9');
            at = step < 0 ? -1 : next + step;
        }
    }

    /// <summary>Whether the text is a card number and nothing else.</summary>
    public static bool Is(ReadOnlySpan<char> text) => text.Length >= Fewest && EndOfNumber(text, 0) == text.Length;

    private static int EndOfNumber(ReadOnlySpan<char> text, int start)
    {
        Span<byte> digits = stackalloc byte[Most];
        var (count, separator, best) = (0, '\0', -1);
        for (var at = start; ;)
        {
            var end = EndOfDigits(text, at);
            if (count + (end - at) > Most)
                return best;
            foreach (var digit in text[at..end])
                digits[count++] = (byte)(digit - '0');
            if (count >= Fewest && IsEnd(text, end) && IsCard(digits[..count]))
                best = end;
            var isFurther = end - at >= FewestInGroup && end + 1 < text.Length && text[end] is ' ' or '-'
                && char.IsAsciiDigit(text[end + 1]) && (separator == '\0' || separator == text[end]);
            if (!isFurther)
                return best;
            separator = text[end];
            at = end + 1;
        }
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int at)
    {
        var length = text[at..].IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length : at + length;
    }

    private static bool IsStart(ReadOnlySpan<char> text, int at) =>
        at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '+'
            || (text[at - 1] == '.' && at > 1 && char.IsAsciiDigit(text[at - 2])));

    private static bool IsEnd(ReadOnlySpan<char> text, int end) =>
        end == text.Length || !(char.IsLetterOrDigit(text[end])
            || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));

    private static bool IsCard(ReadOnlySpan<byte> digits) => IsOfIssuer(digits) && PassesLuhn(digits);

    // What no card begins with is what times do: seconds to nanoseconds since 1970 with 1, dates with 20, ticks with 63 and 64.
    private static bool IsOfIssuer(ReadOnlySpan<byte> digits)
    {
        var four = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
        return digits[0] switch
        {
            0 or 1 => false,
            2 => (digits.Length == 15 && four == 2131) || (digits.Length >= 16 && four is >= 2200 and <= 2204 or >= 2221 and <= 2720),
            3 => digits.Length >= 14,
            6 => digits.Length != 18 || four / 100 is not (63 or 64),
            7 or 8 or 9 => digits.Length >= 16,
            _ => true,
        };
    }

    private static bool PassesLuhn(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var isDoubled = (digits.Length - i) % 2 == 0;
            var digit = isDoubled ? digits[i] * 2 : digits[i];
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>The end of the GUID that a group of digits stands at the beginning of a part of; -1 if it stands in none.</summary>
    private static int EndOfGuid(ReadOnlySpan<char> text, int at)
    {
        foreach (var part in (ReadOnlySpan<int>)[0, 9, 14, 19, 24])
        {
            var start = at - part;
            if (start >= 0 && start + GuidLength <= text.Length && text[start + 8] == '-'
                && Guid.TryParseExact(text.Slice(start, GuidLength), "D", out _))
                return start + GuidLength;
        }

        return -1;
    }
}
