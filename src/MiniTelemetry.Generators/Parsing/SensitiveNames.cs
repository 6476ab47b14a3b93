namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// Tells names whose values are secrets or personal data. Such a word counts where the name ends, since what follows makes it another
/// thing: a password's length and the type of a token harm nobody. The page of the rule lists the words.
/// </summary>
internal static class SensitiveNames
{
    public static readonly Phrases Sensitive = new(
        "password", "passwd", "pwd", "passphrase", "passcode", "secret", "credential", "api key", "apikey", "access key", "accesskey",
        "private key", "privatekey", "secret key", "signing key", "encryption key", "session key", "auth header", "authorization header",
        "auth code", "authorization code", "connection string", "connectionstring", "cookie", "jwt", "bearer", "otp", "totp", "card number",
        "cardnumber", "card code", "card pin", "card holder", "cardholder", "credit card", "creditcard", "debit card", "bank card",
        "payment card", "cvv", "cvc", "pin code", "iban", "bank account", "ssn", "social security", "national id", "passport", "birth date",
        "birthdate", "birthday", "date of birth", "dob");

    /// <summary>Words that mean something else on a number: a count, a place on a plane, a wire.</summary>
    public static readonly Phrases SensitiveText = new("token", "authorization", "card", "pin", "pan");

    /// <summary>What may follow and leave the value what it is.</summary>
    public static readonly Phrases Presentation = new(
        "value", "text", "string", "raw", "plain", "plaintext", "clear", "encoded", "encrypted", "hash", "hashed", "base", "hex", "data",
        "bytes", "header", "number", "no", "nr", "input", "field", "new", "old", "current", "previous", "confirmation", "confirm", "again",
        "repeat", "repeated", "copy", "content", "parameter", "argument");

    /// <summary>Things that are named like a secret and are none.</summary>
    public static readonly Phrases OtherThings = new(
        "cancellation token", "continuation token", "page token", "paging token", "pagination token", "next token", "change token",
        "sync token", "syntax token", "concurrency token", "fencing token", "lexer token", "parser token", "start token", "stop token",
        "end token", "score card", "report card", "time card", "business card", "playing card", "network card", "graphics card", "sim card",
        "memory card", "sound card", "task card", "index card", "flash card", "wild card", "yellow card", "red card", "map pin", "gpio pin");

    /// <summary>What may stand before and asks about it, or bounds it.</summary>
    public static readonly Phrases Questions = new(
        "is", "has", "without", "needs", "requires", "allows", "uses", "max", "min", "num", "missing", "invalid", "unknown");

    /// <summary>The sensitive word or phrase that the name ends in; null where there is none.</summary>
    public static string? Find(IReadOnlyList<string> words, bool isNumber)
    {
        for (var end = words.Count; end > 0; end--)
        {
            if (LengthBefore(words, end, isNumber) is > 0 and var length)
                return Questions.LengthBefore(words, end - length) > 0 ? null : string.Join(" ", words.Skip(end - length).Take(length));
            if (Presentation.LengthBefore(words, end) == 0)
                return null;
        }

        return null;
    }

    private static int LengthBefore(IReadOnlyList<string> words, int end, bool isNumber)
    {
        if (Sensitive.LengthBefore(words, end) is > 0 and var length)
            return length;
        var isText = !isNumber && SensitiveText.All.Contains(words[end - 1]) && OtherThings.LengthBefore(words, end) == 0;
        return isText ? 1 : 0;
    }
}
