using System.Text.Json;

namespace Relations.Domain.Tests;

public class EvidenceTests
{
    private const string Text = "A \U0001F600 of the Fish Pact.";

    [Fact]
    public void Evidence_CutFromText_IsThatWithTheSameWords()
    {
        var cut = new Evidence(11, 20, Text, 12..21);
        var own = new Evidence(11, 20, "Fish Pact");
        Assert.Equal("Fish Pact", cut.Quote);
        Assert.Equal(own, cut);
        Assert.Equal(own.GetHashCode(), cut.GetHashCode());
        Assert.NotEqual(new Evidence(11, 20, "Fish Pacs"), cut);
        Assert.NotEqual(cut with { End = 19 }, cut);
    }

    [Fact]
    public void Evidence_OfWholeText_HoldsIt() => Assert.Same(Text, new Evidence(0, 22, Text, ..).Quote);

    [Fact]
    public void Evidence_CutFromText_IsWrittenAndReadBack()
    {
        var cut = new Evidence(11, 20, Text, 12..21);
        var json = JsonSerializer.Serialize(cut);
        Assert.Equal("""{"Start":11,"End":20,"Quote":"Fish Pact"}""", json);
        Assert.Equal(cut, JsonSerializer.Deserialize<Evidence>(json));
    }
}
