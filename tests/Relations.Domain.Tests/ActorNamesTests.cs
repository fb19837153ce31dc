namespace Relations.Domain.Tests;

public sealed class ActorNamesTests
{
    [Theory]
    [InlineData("CHN", "China")]
    [InlineData("KAZ", "Kazakhstan")]
    [InlineData("SCO", "Shanghai Cooperation Organization")]
    [InlineData("Hordaland Province", "Hordaland Province")]
    public void Of_ACode_IsTheEnglishName(string code, string name) => Assert.Equal(name, ActorNames.Of(code));
}
