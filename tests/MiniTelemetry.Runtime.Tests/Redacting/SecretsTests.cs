using System.Diagnostics;
using System.Globalization;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Runtime.Tests.Redacting;

/// <summary>What the built-in mask takes for a secret, and what not.</summary>
public sealed class SecretsTests
{
    [Theory]
    [InlineData("4111111111111111", "[redacted]")]
    [InlineData("card 4111 1111 1111 1111 declined", "card [redacted] declined")]
    [InlineData("4111-1111-1111-1111.", "[redacted].")]
    [InlineData("amex 3782 822463 10005", "amex [redacted]")]
    [InlineData("diners 30569309025904, jcb 3530111333300000", "diners [redacted], jcb [redacted]")]
    [InlineData("13 digits 4222222222222, in groups 4222 2222 2222 2!", "13 digits [redacted], in groups [redacted]!")]
    [InlineData("19 digits 6304 0000 0000 0000 018?", "19 digits [redacted]?")]
    [InlineData("19 digits 4000000000000000006", "19 digits [redacted]")]
    [InlineData("mc 5555555555554444 and 2223003122003222", "mc [redacted] and [redacted]")]
    [InlineData("(4111111111111111)[4111111111111111]card:4111111111111111\n4111111111111111", "([redacted])[[redacted]]card:[redacted]\n[redacted]")]
    [InlineData("order 12 4111 1111 1111 1111 5", "order 12 [redacted] 5")]
    [InlineData("card-4111111111111111 card_4111111111111111", "card-[redacted] card_[redacted]")]
    public void Card_numbers(string text, string masked) => Assert.Equal(masked, Secrets.Mask(text));

    [Theory]
    [InlineData("bob@example.com", "[redacted]")]
    [InlineData("Mail bob.o'neil+x@mail.example.co.uk.", "Mail [redacted].")]
    [InlineData("<bob@example.com>, 'eve@example.org'", "<[redacted]>, '[redacted]'")]
    [InlineData("user=bob@example.com;to:eve@example.org", "user=[redacted];to:[redacted]")]
    [InlineData("jürgen@müller.de 李@例子.公司", "[redacted] [redacted]")]
    [InlineData("a@b.xn--p1ai", "[redacted]")]
    [InlineData("mailto:bob@example.com?subject=x", "mailto:[redacted]?subject=x")]
    public void Email_addresses(string text, string masked) => Assert.Equal(masked, Secrets.Mask(text));

    [Theory]
    [InlineData("Bearer abc123", "Bearer [redacted]")]
    [InlineData("Bearer xxx", "Bearer [redacted]")]
    [InlineData("got bearer  AbC.def-_~+/=, gone", "got bearer  [redacted], gone")]
    [InlineData("Authorization: Bearer abc.def.ghi", "Authorization: [redacted]")]
    [InlineData("{\"Authorization\":\"Bearer abc\",\"x\":1}", "{\"Authorization\":\"[redacted]\",\"x\":1}")]
    [InlineData("authorization=Basic dXNlcjpwdw==\nnext", "authorization=[redacted]\nnext")]
    [InlineData("seen eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-DEF_1 here", "seen [redacted] here")]
    [InlineData("Cookie: sid=1; theme=dark\nHost: x", "Cookie: [redacted]\nHost: x")]
    public void Bearer_tokens_and_headers(string text, string masked) => Assert.Equal(masked, Secrets.Mask(text));

    [Theory]
    [InlineData("password=hunter2", "password=[redacted]")]
    [InlineData("PassWord = hunter2", "PassWord = [redacted]")]
    [InlineData("pwd:hunter2 user:bob", "pwd:[redacted] user:bob")]
    [InlineData("db.password: hunter2, user: bob", "db.password: [redacted], user: bob")]
    [InlineData("{\"secret\":\"a b,c\",\"n\":1}", "{\"secret\":\"[redacted]\",\"n\":1}")]
    [InlineData("{\"secret\" : \"a \\\"b\\\" c\", \"n\":1}", "{\"secret\" : \"[redacted]\", \"n\":1}")]
    [InlineData("{\"pwd\":1234,\"n\":1}", "{\"pwd\":[redacted],\"n\":1}")]
    [InlineData("{\"secrets\":[\"a\",\"b\"],\"n\":[1]}", "{\"secrets\":[redacted],\"n\":[1]}")]
    [InlineData("\"{\\\"password\\\":\\\"hunter2\\\",\\\"n\\\":1}\"", "\"{\\\"password\\\":\\\"[redacted]\\\",\\\"n\\\":1}\"")]
    [InlineData("https://x/y?token=abc&page=2", "https://x/y?token=[redacted]&page=2")]
    [InlineData("api_key=abc apiKey='d e' api-key=f X-Api-Key: g", "api_key=[redacted] apiKey='[redacted]' api-key=[redacted] X-Api-Key: [redacted]")]
    [InlineData("the api key: abc", "the api key: [redacted]")]
    [InlineData("Server=db;Password=a b,c=d&e;User=bob", "Server=db;Password=[redacted];User=bob")]
    [InlineData("Password=a b'; x", "Password=[redacted] b'; x")]
    [InlineData("Pwd=a b;Server=db", "Pwd=[redacted];Server=db")]
    [InlineData("Server=db;Password=\"a\"\"b;c\";User=bob", "Server=db;Password=\"[redacted]\";User=bob")]
    [InlineData("AccountName=x;AccountKey=abc+/==;EndpointSuffix=y", "AccountName=x;AccountKey=[redacted];EndpointSuffix=y")]
    [InlineData("Login { User = bob, Password = correct horse, Age = 3 }", "Login { User = bob, Password = [redacted], Age = 3 }")]
    [InlineData("{ Token = a } x", "{ Token = [redacted] } x")]
    [InlineData("[password, hunter2], [user, bob]", "[password, [redacted]], [user, bob]")]
    [InlineData("<password>a b</password><user>bob</user>", "<password>[redacted]</password><user>bob</user>")]
    [InlineData("(password=a)b) and (token=c)", "(password=[redacted]) and (token=[redacted])")]
    [InlineData("password := x secret => y", "password := [redacted] secret => [redacted]")]
    [InlineData("password_hash=x newPassword2=y csrf_token=z", "password_hash=[redacted] newPassword2=[redacted] csrf_token=[redacted]")]
    [InlineData("amqp://bob:p@ss:w@mq.local:5672/v", "amqp://bob:[redacted]@mq.local:5672/v")]
    [InlineData("password=\"never closed", "password=\"[redacted]")]
    [InlineData("password=(null)", "password=[redacted])")]
    public void Pairs(string text, string masked) => Assert.Equal(masked, Secrets.Mask(text));

    [Theory]
    [InlineData("")]
    [InlineData("Order 4111111111111112 placed")]
    [InlineData("Order 1234567812345670 placed")]
    [InlineData("550e8400-e29b-41d4-a716-446655440000")]
    [InlineData("41111111-1111-1111-1111-111111111111")]
    [InlineData("4bf92f3577b34da6a3ce929d0e0e4736 00f067aa0ba902b7")]
    [InlineData("44444444444444444444444444444444 at 2026-11-20T22:41:07.1234567Z")]
    [InlineData("1764111952125 1764111952000008 1764111952000000008 20261120224107 638997000000000006")]
    [InlineData("+4917012345678 0.4111111111111111 4111111111111111.5 4000000000000000.25")]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15")]
    [InlineData("package@1.2.3 @scope/name user@host a@ @b @@ a.@.b")]
    [InlineData("a bearer token of bad news; Bearer error")]
    [InlineData("password == null, token != x, Token::Value, secret://vault, tokens=5, max_tokens: 7")]
    [InlineData("cancellationToken=None next_page_token=2 Unexpected token: }")]
    [InlineData("password_length=8 token_type=x passwordless=y")]
    [InlineData("The password is wrong (Parameter 'password')")]
    [InlineData("   at Shop.Login.Check(String password) in /src/Login.cs:line 12")]
    [InlineData("password=, token: , \"pwd\":\"\" <pwd></pwd> [pwd, ]")]
    public void What_is_none_stays_and_is_not_even_copied(string text) => Assert.Same(text, Secrets.Mask(text));

    [Theory]
    [InlineData("password=a 4111111111111111 Bearer xyz bob@example.com {\"secret\":\"x\"} a://b:c@d")]
    [InlineData("[password, a] <pwd>a</pwd> { Password = a b }")]
    public void Masked_text_has_nothing_more_to_mask(string text)
    {
        var masked = Secrets.Mask(text);
        Assert.Equal(masked, Secrets.Mask(masked));
    }

    public static TheoryData<string> HostilePatterns() => [.. Hostile];

    private static readonly string[] Hostile =
    [
        "a", "@", "1", "1 ", "123-", "4111 ", "a@", "a@a.", "=", ":", "[", "password=", "password = ", "pwd = a, ", "pwd=\"", "pwd=\\", "\\\"pwd\\\":\\\"",
        "[pwd, ", "<pwd>", "token:{", "token:[", "bearer ", "bearer\t\t\t\tx", "eyJ", "eyJ.", "://", "://a:", "://a:b@", "://@:", ";pwd=", "pwd=a;", "pwd=,", "pwd=)", "api key ",
        "authorization: ", "41111111-", "41111111-1111-1111-1111-", "\n", "pwd=\n", "}", ", ", "pwd=a&", "\u0130", "\ud800", "'", "pwd='", "\\",
    ];

    [Theory]
    [MemberData(nameof(HostilePatterns))]
    public void A_hostile_megabyte_takes_linear_time(string pattern)
    {
        var large = Repeat(pattern, 1 << 20);
        Secrets.Mask(Repeat(pattern, 100));
        var watch = Stopwatch.StartNew();
        Secrets.Mask(large);

        // It takes some ten milliseconds; what is quadratic takes minutes.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void No_text_makes_it_throw_and_no_culture_matters()
    {
        var pieces = Hostile.Concat(["4111111111111111", "hunter2", "bob@example.com", " ", "Ⅻ", "\0"]).ToArray();
        var random = new Random(4711);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            for (var i = 0; i < 20_000; i++)
            {
                var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                var expected = Secrets.Mask(text);
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
                Assert.Equal(expected, Secrets.Mask(text));
            }

            Assert.Equal("APIKEY=[redacted] AUTHORIZATION: [redacted]", Secrets.Mask("APIKEY=y AUTHORIZATION: z"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static string Repeat(string pattern, int length) => string.Concat(Enumerable.Repeat(pattern, length / pattern.Length + 1));
}
