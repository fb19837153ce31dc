using System.Text.Json;

namespace Relations.Domain.Tests;

public sealed class ActorCodeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(" CHN")]
    [InlineData("CHN\n")]
    public void Constructor_BlankOrPadded_Refused(string value) => Assert.Throws<ArgumentException>(() => new ActorCode(value));

    [Fact]
    public void Value_OfDefault_Refused()
    {
        Assert.Throws<InvalidOperationException>(() => default(ActorCode).Value);
        Assert.Equal("", default(ActorCode).ToString());
    }

    [Fact]
    public void Order_Codes_ByCodePoints() => Assert.Equal(
        ["Bank of China", "CHN", "KAZ", "SCO", "Éire"],
        new[] { "Éire", "SCO", "CHN", "Bank of China", "KAZ" }.Select(code => new ActorCode(code)).Order().Select(code => code.Value));

    [Fact]
    public void Json_Code_IsAString()
    {
        Assert.Equal("\"CHN\"", JsonSerializer.Serialize(new ActorCode("CHN")));
        Assert.Equal(new ActorCode("CHN"), JsonSerializer.Deserialize<ActorCode>("\"CHN\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ActorCode?[]>("[1]"));
    }
}
