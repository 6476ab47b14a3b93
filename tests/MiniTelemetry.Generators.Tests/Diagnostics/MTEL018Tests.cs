using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL018: SensitiveTag.</summary>
public sealed class MTEL018Tests
{
    public static TheoryData<string, string> Names() => new()
    {
        { "string", "password" }, { "string", "userPassword" }, { "string", "new_password" }, { "string", "PASSWORD2" }, { "string", "pwd" },
        { "string", "clientSecret" }, { "string[]", "secrets" }, { "string", "token" }, { "string", "accessToken" }, { "string", "refresh_token" },
        { "string", "TokenValue" }, { "string", "authorization" }, { "string", "authorizationHeader" }, { "string", "apiKey" },
        { "string", "APIKey" }, { "string", "apikey" }, { "string", "accessKey" }, { "byte[]", "privateKey" }, { "string", "credentials" },
        { "string", "card" }, { "long", "cardNumber" }, { "string", "credit_card_no" }, { "string", "pan" }, { "int", "cvv" }, { "int", "cvc2" },
        { "string", "ssn" }, { "string", "socialSecurityNumber" }, { "string", "iban" }, { "string", "bankAccountNumber" }, { "string", "pin" },
        { "int", "pinCode" }, { "string", "sessionCookie" }, { "string", "jwt" }, { "string", "bearerToken" }, { "string", "passportNumber" },
        { "DateOnly", "birthDate" }, { "DateTime?", "dateOfBirth" }, { "string", "passwordHash" }, { "string", "connectionString" },
        { "object", "secret" }, { "string", "otp" },
    };

    public static TheoryData<string, string> OtherNames() => new()
    {
        { "int", "tokenCount" }, { "int", "token_count" }, { "int", "inputTokens" }, { "int", "maxTokens" }, { "string[]", "tokens" },
        { "int", "token" }, { "CancellationToken", "token" }, { "CancellationToken", "cancellationToken" }, { "string", "continuationToken" },
        { "string", "pageToken" }, { "string", "tokenType" }, { "string", "tokenizer" }, { "int", "passwordLength" }, { "bool", "password" },
        { "bool?", "hasPassword" }, { "int", "hasPassword" }, { "string", "passwordPolicy" }, { "string", "secretary" }, { "string", "secretName" },
        { "DayOfWeek", "secret" }, { "int", "cardinality" }, { "string", "dashboard" }, { "string", "scorecard" }, { "int", "scoreCard" },
        { "string", "playingCard" }, { "int", "card" }, { "string", "cardBrand" }, { "string", "cardType" }, { "string", "company" },
        { "string", "panel" }, { "int", "pan" }, { "string", "spinner" }, { "int", "pin" }, { "string", "pinned" }, { "string", "author" },
        { "string", "authority" }, { "string", "authorizationPolicy" }, { "string", "publicKey" }, { "string", "primaryKey" },
        { "string", "keyboard" }, { "string", "monkey" }, { "string", "cookieConsent" }, { "string", "compass" }, { "string", "bypass" },
        { "string", "passportCountry" }, { "string", "ssnLast4" }, { "string", "bearing" }, { "string", "sessionId" }, { "string", "birthPlace" },
        { "string", "apiKeyId" }, { "string", "jwtIssuer" }, { "string", "credentialKind" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_name_of_a_parameter(string type, string name) => AnalyzerHarness.Reports("MTEL018", $$"""
        public partial class Desk
        {
            [Traced] public partial void Place([[|Tag("value")|]] {{type}} {{name}});
            private void PlaceCore({{type}} {{name}}) { }
        }
        """);

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_name_of_a_member(string type, string name) => AnalyzerHarness.Reports("MTEL018", $$"""
        public sealed class Order { public {{type}} {{name}} = default!; }
        public partial class Desk
        {
            [Counted] public partial void Place([Tag("value", [|"{{name}}"|], On = Signals.Logs)] Order order);
            private void PlaceCore(Order order) { }
        }
        """);

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_name_of_a_key(string type, string name)
    {
        var key = $"user.{SnakeCase.Of(name)}";
        AnalyzerHarness.Reports("MTEL018", $$"""
            public partial class Desk
            {
                [Traced] public partial void Place([Tag([|"{{key}}"|])] {{type}} value);
                private void PlaceCore({{type}} value) { }
            }
            """);
    }

    [Theory]
    [MemberData(nameof(OtherNames))]
    public void Each_name_that_is_harmless(string type, string name) => AnalyzerHarness.ReportsNothing($$"""
        public sealed class Order { public {{type}} {{name}} = default!; }
        public partial class Desk
        {
            [Traced] public partial void Place([Tag] {{type}} {{name}}, [Tag("value", "{{name}}")] Order order);
            private void PlaceCore({{type}} {{name}}, Order order) { }
        }
        """);

    [Fact]
    public void The_message_says_what_to_do() => Assert.Equal(
        "'login.ApiKey.Value' looks like a secret or personal data ('api key'), which would be readable wherever the telemetry goes; leave it "
            + "out, tag a harmless part of it, or mark it [Redacted]",
        AnalyzerHarness.Reports("MTEL018", """
            public sealed record Key(string Value, int Version);
            public sealed record Login(Key ApiKey);
            public partial class Desk
            {
                [Traced] public partial void Place([Tag("key", [|"ApiKey.Value"|]), Tag("key.version", "ApiKey.Version")] Login login);
                private void PlaceCore(Login login) { }
            }
            """));

    [Theory]
    [InlineData("[Tag, Redacted] string password", "")]
    [InlineData("[Tag(\"token\", \"Token\")] Login login", "")]
    [InlineData("[Tag(\"token\", \"Token.Length\", On = Signals.Metrics)] Login login", "")]
    [InlineData("", "[Tag, Redacted] private string Secret => \"\";")]
    [InlineData("", "[Tag, Redacted] private readonly string _password = \"\"; public string Use() => _password;")]
    [InlineData("", "[Tag, Redacted] private const string Password = \"x\";")]
    [InlineData("", "[return: Tag(\"password\"), Redacted] [Traced] public partial string Ask(); private string AskCore() => \"\";")]
    public void What_is_redacted_is_harmless(string parameter, string member) => AnalyzerHarness.ReportsNothing($$"""
        public sealed class Login { [Redacted] public string Token = ""; }
        public partial class Desk
        {
            {{member}}
            [Traced, Counted] public partial void Place({{parameter}});
            private void PlaceCore({{parameter.Replace("[Tag, Redacted]", "", StringComparison.Ordinal).Split(")] ")[^1]}}) { }
        }
        """);

    [Fact]
    public void Words_may_meet_across_a_path() => AnalyzerHarness.Reports("MTEL018", """
        public sealed record Card(string Number, string Brand);
        public sealed record Order(Card Card);
        public partial class Desk
        {
            [Traced] public partial void Place(
                [Tag("a", [|"Card.Number"|]), Tag("card.brand", "Card.Brand")] Order order, [Tag("b", "Length")] string authorizationHeader);
            private void PlaceCore(Order order, string authorizationHeader) { }
        }
        """);

    [Fact]
    public void A_result_a_property_a_field_a_type_and_a_method() => Assert.Equal(
        ["Secret", "Token", "user.iban", "user.password", "user.password", "user.ssn"],
        AnalyzerHarness.Analyze("""
            [Tag("user.iban", Value = "none")]
            public partial class Desk
            {
                [Tag("b")] public string Secret { get; set; } = "";
                [Tag("user.ssn")] public string Number = "";
                [Tag] public int Attempt { get; set; }

                [Traced, Tag("user.password", Value = "none"), Tag("user.has_password", Value = true), Tag("cvv", Value = true)]
                [return: Tag("a", "Token")]
                [return: Tag("user.password")]
                public partial Task<Login> PlaceAsync();
                private Task<Login> PlaceAsyncCore() => Task.FromResult(new Login("", 1));
            }
            public sealed record Login(string Token, int Attempt);
            """).Where(static diagnostic => diagnostic.Id == "MTEL018").Select(static diagnostic => diagnostic.GetMessage(null).Split('\'')[1])
            .Order(StringComparer.Ordinal));

    [Fact]
    public void The_field_behind_a_property() => AnalyzerHarness.Reports("MTEL018", """
        public partial class Desk
        {
            [field: [|Tag("a")|]] public string Password { get; set; } = "";
            [Traced] public partial void Place();
            private void PlaceCore() { }
        }
        """);

    [Fact]
    public void A_partial_property_is_told_once() => Assert.Single(
        AnalyzerHarness.Analyze("""
            public partial class Desk
            {
                [Tag("a")] public partial string Password { get; }
                public partial string Password => "";
            }
            """),
        static diagnostic => diagnostic.Id == "MTEL018");

    [Theory]
    [InlineData("\\uD800")]
    [InlineData("\\uDC00\\uD800")]
    [InlineData("\\uFFFE")]
    public void Broken_characters_in_a_key_are_no_word(string character) => AnalyzerHarness.Reports("MTEL009", $$"""
        public partial class Desk
        {
            [Traced] public partial void Place([Tag([|"user.{{character}}"|])] string text);
            private void PlaceCore(string text) { }
        }
        """);

    [Fact]
    public void What_is_not_captured_is_not_told() => Assert.DoesNotContain(
        AnalyzerHarness.Analyze("""
            public partial class Desk
            {
                public void Dark([Tag] string password) { }
                [Traced] public partial void Place([Tag("a", "Password")] string text, string secret);
                private void PlaceCore(string text, string secret) { }
            }
            """),
        static diagnostic => diagnostic.Id == "MTEL018");

    [Fact]
    public void The_page_lists_all_words()
    {
        var page = Repository.Read("docs/rules/MTEL018.md");
        Phrases[] lists =
        [
            SensitiveNames.Sensitive, SensitiveNames.SensitiveText, SensitiveNames.Presentation, SensitiveNames.OtherThings,
            SensitiveNames.Questions,
        ];

        Assert.All(lists.SelectMany(static list => list.All), word => Assert.Contains($"`{word}`", page, StringComparison.Ordinal));
    }
}
