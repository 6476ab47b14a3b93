namespace MiniTelemetry.Redacting;

/// <summary>Tells the names whose values are secrets: those that end in such a word, be they joined by dots, underscores or capitals.</summary>
internal static class SecretNames
{
    /// <summary>How much of a name is looked at: its end.</summary>
    public const int Longest = 64;

    // Whatever stands before them. By their last letters, since nearly every name ends in none of them.
    private static readonly string[]?[] Words = ByLastLetter(
    [
        "password", "passwords", "passwd", "passphrase", "passcode", "pwd", "secret", "secrets", "credential", "credentials",
        "apikey", "apikeys", "accesskey", "secretkey", "privatekey", "signingkey", "encryptionkey", "accountkey", "sharedkey", "masterkey",
        "accesstoken", "authtoken", "refreshtoken", "sessiontoken", "idtoken", "apitoken", "bearertoken", "securitytoken", "sastoken",
        "csrftoken", "xsrftoken", "connectionstring", "cardnumber", "creditcard",
    ]);

    // Ends of other words too.
    private static readonly string[]?[] WholeWords = ByLastLetter(["token", "authorization", "cookie", "jwt", "cvv", "cvc"]);

    // Tokens that open nothing.
    private static readonly string[]?[] OtherThings = ByLastLetter(
    [
        "cancellation", "continuation", "page", "paging", "pagination", "next", "change", "sync", "syntax", "concurrency", "fencing",
        "unexpected", "expected", "publickey",
    ]);

    // What may follow and leaves the value what it is.
    private static readonly string[]?[] Presentation = ByLastLetter(
        ["value", "text", "hash", "header", "raw", "plain", "encrypted", "encoded", "new", "old", "confirmation", "confirm", "string"]);

    /// <summary>Whether the value of that name is a secret.</summary>
    public static bool Contains(ReadOnlySpan<char> name)
    {
        if (name.Length > Longest)
            name = name[^Longest..];
        Span<char> letters = stackalloc char[Longest];
        Span<bool> begins = stackalloc bool[Longest];
        var length = Normalize(name, letters, begins);
        for (var end = length; ;)
        {
            while (end > 0 && char.IsAsciiDigit(letters[end - 1]))
                end--;
            if (EndsInSecret(letters[..end], begins))
                return true;
            if (LengthOfWord(letters[..end], begins, Presentation) is not (> 0 and var word))
                return false;
            end -= word;
        }
    }

    /// <summary>Whether it is the name of something that ends with its line: a header of several words.</summary>
    public static bool IsHeader(ReadOnlySpan<char> name) =>
        name.EndsWith("authorization", StringComparison.OrdinalIgnoreCase) || name.EndsWith("cookie", StringComparison.OrdinalIgnoreCase);

    private static bool EndsInSecret(ReadOnlySpan<char> letters, ReadOnlySpan<bool> begins)
    {
        foreach (var word in Of(Words, letters))
        {
            if (letters.EndsWith(word))
                return true;
        }

        return LengthOfWord(letters, begins, WholeWords) is > 0 and var length
            && LengthOfWord(letters[..^length], begins, OtherThings) == 0;
    }

    private static int LengthOfWord(ReadOnlySpan<char> letters, ReadOnlySpan<bool> begins, string[]?[] words)
    {
        foreach (var word in Of(words, letters))
        {
            if (letters.EndsWith(word) && begins[letters.Length - word.Length])
                return word.Length;
        }

        return 0;
    }

    private static ReadOnlySpan<string> Of(string[]?[] words, ReadOnlySpan<char> letters) =>
        !letters.IsEmpty && letters[^1] is >= 'a' and <= 'z' ? words[letters[^1] - 'a'] : default;

    private static string[]?[] ByLastLetter(string[] words)
    {
        var byLetter = new string[]?[26];
        foreach (var group in words.GroupBy(static word => word[^1]))
            byLetter[group.Key - 'a'] = [.. group];
        return byLetter;
    }

    // Lower case without separators; a word begins after one, and where a capital follows what is none or leads small letters.
    private static int Normalize(ReadOnlySpan<char> name, Span<char> letters, Span<bool> begins)
    {
        var (length, isNew) = (0, true);
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]))
            {
                isNew = true;
                continue;
            }

            var isCapital = char.IsUpper(name[i]) && i > 0
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            begins[length] = isNew || isCapital;
            letters[length++] = char.ToLowerInvariant(name[i]);
            isNew = false;
        }

        return length;
    }
}
