using MiniTelemetry.Redacting;

namespace MiniTelemetry.Runtime.Tests.Redacting;

/// <summary>The names of attributes and of pairs whose values are secrets.</summary>
public sealed class SecretNamesTests
{
    [Theory]
    [InlineData("password")]
    [InlineData("PASSWORD")]
    [InlineData("db.password")]
    [InlineData("dbPassword2")]
    [InlineData("userpwd")]
    [InlineData("api_key")]
    [InlineData("api.key")]
    [InlineData("x-api-key")]
    [InlineData("APIKey")]
    [InlineData("OpenAIApiKey")]
    [InlineData("token")]
    [InlineData("JWTToken")]
    [InlineData("accessToken")]
    [InlineData("access_token")]
    [InlineData("http.request.header.authorization")]
    [InlineData("client_secret")]
    [InlineData("passwordHash")]
    [InlineData("secret.value")]
    [InlineData("card_number")]
    public void A_secret(string name) => Assert.True(SecretNames.Contains(name));

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("value")]
    [InlineData("token_type")]
    [InlineData("tokens")]
    [InlineData("broken")]
    [InlineData("cancellationToken")]
    [InlineData("next.page.token")]
    [InlineData("PublicKeyToken")]
    [InlineData("secretary")]
    [InlineData("passwordless")]
    [InlineData("key")]
    [InlineData("order.id")]
    [InlineData("bookie")]
    public void None(string name) => Assert.False(SecretNames.Contains(name));

    [Fact]
    public void Of_an_endless_name_the_end_counts()
    {
        Assert.True(SecretNames.Contains(new string('x', 100_000) + ".password"));
        Assert.False(SecretNames.Contains("password" + new string('x', 100_000)));
    }
}
