using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL017: UnboundedMetricTag.</summary>
public sealed class MTEL017Tests
{
    public static TheoryData<string> Types() =>
    [
        "Guid", "Guid?", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "TimeSpan?", "float", "double", "decimal?", "Half",
        "Uri", "byte[]", "char[]", "System.IO.FileStream", "System.IO.FileInfo", "System.Numerics.BigInteger", "System.Net.IPAddress",
        "InvalidOperationException", "System.Text.StringBuilder", "Guid[]", "double[]", "System.Diagnostics.ActivityTraceId",
    ];

    public static TheoryData<string> BoundedTypes() =>
    [
        "bool", "bool?", "DayOfWeek", "DayOfWeek?", "DayOfWeek[]", "int", "long?", "string", "string[]", "object", "char", "byte", "Version",
        "System.Globalization.CultureInfo", "Type",
    ];

    public static TheoryData<string, string> Names() => new()
    {
        { "int", "id" }, { "int", "orderId" }, { "long?", "userID" }, { "string", "user_id" }, { "string", "customerUuid" },
        { "string", "orderGuid" }, { "int", "userid" }, { "string", "email" }, { "string", "customerEmail" }, { "string", "url" },
        { "string", "callbackUri" }, { "string", "path" }, { "string", "filePath" }, { "string", "searchQuery" }, { "string", "message" },
        { "string", "userName" }, { "string", "fileName" }, { "string", "ipAddress" }, { "string", "userAgent" }, { "string", "commitHash" },
        { "long", "timestamp" }, { "string", "orderNumber" }, { "int", "invoiceNumber2" }, { "string", "cacheKey" }, { "string[]", "orderIds" },
        { "string", "e_mail" }, { "object", "id" }, { "string", "productDescription" }, { "string", "sql" }, { "ulong", "spanId" },
    };

    public static TheoryData<string, string> OtherNames() => new()
    {
        { "string", "name" }, { "string", "queueName" }, { "int", "count" }, { "string", "paid" }, { "bool", "valid" }, { "string", "grid" },
        { "string", "regionId" }, { "int", "shardId" }, { "int", "tierId" }, { "string", "currency" }, { "string", "country" },
        { "int", "statusCode" }, { "string", "httpMethod" }, { "string", "route" }, { "int", "attempt" }, { "string", "idempotency" },
        { "string", "key" }, { "string", "serverAddress" }, { "string", "urlScheme" }, { "string", "messageType" }, { "int", "query" },
        { "int", "messages" }, { "string", "codePath" }, { "string", "idType" }, { "string", "emailProvider" }, { "DayOfWeek", "id" },
        { "bool", "email" }, { "string", "android" }, { "string", "queryKind" }, { "int", "portNumber" }, { "string", "identity" },
        { "string", "pathology" }, { "string", "hashAlgorithm" }, { "int", "userIdLength" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_type_whose_values_have_no_end(string type) => Assert.StartsWith(
        "'value' on a metric makes a new time series of each of its values, and the values of '",
        Reported(type, "value"),
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(BoundedTypes))]
    public void Each_type_that_may_have_few_values(string type) => NotReported(type, "value");

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_name_of_ever_new_values(string type, string name)
        => Assert.EndsWith("' is ever another; put it on the span, or map it to a few values", Reported(type, name), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(OtherNames))]
    public void Each_name_of_few_values(string type, string name) => NotReported(type, name);

    [Fact]
    public void The_message_says_what_to_do() => Assert.Equal(
        "'order.id' on a metric makes a new time series of each of its values, and 'id' is ever another; put it on the span, or map it to a few "
            + "values",
        AnalyzerHarness.Reports("MTEL017", """
            public partial class Desk
            {
                [Timed] public partial void Place([Tag("order.id", On = [|Signals.Metrics | Signals.Span|])] int order);
                private void PlaceCore(int order) { }
            }
            """));

    [Theory]
    [InlineData("[Tag(\"order.key\", \"Id\", On = [|Signals.Metrics|])] Order order")]
    [InlineData("[Tag(\"order.id\", \"Kind\", On = [|Signals.Metrics|])] Order order")]
    [InlineData("[Tag(\"order.total\", \"Total\", On = [|Signals.Metrics|])] Order order")]
    [InlineData("[Tag(\"order.time\", \"Placed.Value\", On = [|Signals.Metrics|])] Order order")]
    [InlineData("[Tag(\"order.buyer\", \"Buyer.Email\", On = [|Signals.Metrics|])] Order? order")]
    public void The_end_of_a_path_and_the_key_count(string parameter) => AnalyzerHarness.Reports("MTEL017", Order($$"""
        [Counted] public partial void Place({{parameter}});
        private void PlaceCore(Order? order) { }
        """));

    [Fact]
    public void The_start_of_a_path_does_not_count() => AnalyzerHarness.ReportsNothing(Order("""
        [Counted] public partial void Place(
            [Tag("order.kind", "Kind", On = Signals.Metrics)] Order orderId,
            [Tag("order.region", "Region.Id", On = Signals.Metrics)] Order? order,
            [Tag("order.placed", "Placed.HasValue", On = Signals.Metrics)] Order query);
        private void PlaceCore(Order orderId, Order? order, Order query) { }
        """));

    [Fact]
    public void A_result() => Assert.Equal(["'id' is ever another", "the values of 'Guid' have no end"], Details("""
        public sealed record Receipt(int Id, Guid Number);
        public partial class Desk
        {
            [Timed]
            [return: Tag("receipt.id", "Id", On = Signals.Metrics)]
            [return: Tag("receipt.number", "Number", On = Signals.Metrics)]
            [return: Tag("receipt.length", "Id", On = Signals.Span)]
            public partial Task<Receipt?> PlaceAsync();
            private Task<Receipt?> PlaceAsyncCore() => Task.FromResult<Receipt?>(null);
        }
        """));

    [Fact]
    public void A_property_and_a_field() => Assert.Equal(["'id' is ever another", "the values of 'Guid' have no end"], Details("""
        public partial class Desk
        {
            [Tag(On = Signals.Metrics)] public int UserId { get; set; }
            [Tag(On = Signals.Metrics)] public Guid Session;
            [Tag(On = Signals.Metrics)] public string Region = "";
            [Tag(On = Signals.Metrics)] public const string BuildId = "1";
        }
        """));

    [Fact]
    public void Spans_and_logs_take_every_value() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Traced, Timed] public partial void Place([Tag] Guid a, [Tag("order.id", On = Signals.Span | Signals.Logs)] int b);
            private void PlaceCore(Guid a, int b) { }
        }
        """);

    [Fact]
    public void Constants_have_one_value() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Timed, Tag("build.id", Value = "1", On = Signals.Metrics), Tag("version", Value = 1.5, On = Signals.Metrics)]
            public partial void Place();
            private void PlaceCore() { }
        }
        """);

    [Fact]
    public void A_method_that_is_not_measured_makes_no_series() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Traced] public partial void Place([Tag(On = Signals.Metrics | Signals.Span)] Guid id);
            private void PlaceCore(Guid id) { }
        }
        """);

    [Fact]
    public void The_page_lists_all_words()
    {
        var page = Repository.Read("docs/rules/MTEL017.md");

        Assert.All(
            new[] { UnboundedNames.Ids, UnboundedNames.Few, UnboundedNames.Texts, UnboundedNames.OtherThings }.SelectMany(static list => list.All),
            word => Assert.Contains($"`{word}`", page, StringComparison.Ordinal));
        Assert.All(ValueTypes.Unbounded, type => Assert.Contains($"`{type[(type.LastIndexOf('.') + 1)..]}`", page, StringComparison.Ordinal));
    }

    private static string Reported(string type, string name) => AnalyzerHarness.Reports("MTEL017", Method(type, name, "[|Signals.Metrics|]"));

    private static void NotReported(string type, string name) => AnalyzerHarness.ReportsNothing(Method(type, name, "Signals.Metrics"));

    private static string Method(string type, string name, string on) => $$"""
        public partial class Desk
        {
            [Timed] public partial void Place([Tag(On = {{on}})] {{type}} {{name}});
            private void PlaceCore({{type}} {{name}}) { }
        }
        """;

    private static string Order(string methods) => $$"""
        public sealed record Buyer(string Email);
        public sealed record Region(int Id);
        public sealed record Order(int Id, string Kind, decimal Total, DateTime? Placed, Buyer? Buyer, Region Region);
        public partial class Desk { {{methods}} }
        """;

    private static IEnumerable<string> Details(string source) => AnalyzerHarness.Analyze(source)
        .Where(static diagnostic => diagnostic.Id == "MTEL017")
        .Select(static diagnostic => diagnostic.GetMessage(null).Split(", and ")[1].Split(';')[0]);
}
