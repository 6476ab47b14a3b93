namespace MiniTelemetry.Generators.Parsing;

/// <summary>Tells names whose values are ever new: those of one thing among many, and free text. The page of the rule lists the words.</summary>
internal static class UnboundedNames
{
    public static readonly Phrases Ids = new(
        "id", "uid", "uuid", "guid", "ulid", "oid", "userid", "orderid", "customerid", "accountid", "requestid", "sessionid", "messageid",
        "correlationid", "traceid", "spanid", "traceparent", "trace parent", "nonce", "hash", "etag", "checksum", "fingerprint", "timestamp",
        "ticks", "order number", "invoice number", "phone number", "account number", "tracking number", "serial number", "ticket number",
        "customer number", "card number", "sequence number", "cache key", "idempotency key", "row key", "primary key", "object key",
        "session key");

    /// <summary>What has few ids: a region, a tier.</summary>
    public static readonly Phrases Few = new(
        "region", "zone", "shard", "partition", "country", "currency", "language", "locale", "culture", "category", "type", "kind", "status",
        "state", "role", "tier", "plan", "worker", "node", "cluster", "queue", "topic", "service", "feature", "schema", "method", "priority",
        "level", "channel", "datacenter", "center", "environment", "slot", "pool", "model", "provider", "vendor", "gateway", "warehouse");

    /// <summary>Free text, where the value is a string.</summary>
    public static readonly Phrases Texts = new(
        "email", "e mail", "mail address", "url", "uri", "urn", "href", "path", "filepath", "filename", "file name", "query", "querystring",
        "query string", "query text", "search term", "sql", "statement", "message", "text", "body", "payload", "prompt", "comment",
        "description", "phone", "username", "user name", "customer name", "full name", "first name", "last name", "nick name", "nickname",
        "user agent", "useragent", "ip", "ip address", "client address", "remote address", "street address", "mac address", "stack trace",
        "stacktrace");

    /// <summary>Branches of the code, of which there are few.</summary>
    public static readonly Phrases OtherThings = new("code path", "execution path", "fast path", "slow path", "hot path", "happy path");

    /// <summary>The word or phrase that the name ends in; null where there is none.</summary>
    public static string? Find(IReadOnlyList<string> words, bool isText)
    {
        var end = words.Count;
        var id = Ids.LengthBefore(words, end);
        if (id > 0 && Few.LengthBefore(words, end - id) == 0)
            return Last(words, id);
        var text = isText && OtherThings.LengthBefore(words, end) == 0 ? Texts.LengthBefore(words, end) : 0;
        return text > 0 ? Last(words, text) : null;
    }

    private static string Last(IReadOnlyList<string> words, int count) => string.Join(" ", words.Skip(words.Count - count));
}
