using Relations.Query.Search;

namespace Relations.Query.Tests.Search;

public sealed class SoundKeyTests
{
    [Theory]
    [InlineData("khorgos", "korgas")]
    [InlineData("khorgos", "horgos")]
    [InlineData("nazarbayev", "nazarbaev")]
    [InlineData("qazaqstan", "kazakhstan")]
    [InlineData("shymkent", "chimkent")]
    [InlineData("şymkent", "shymkent")]
    [InlineData("aqtöbe", "aktobe")]
    [InlineData("zhanaozen", "janaozen")]
    [InlineData("petroff", "petrov")]
    [InlineData("türkiye", "turkiye")]
    [InlineData("yeltsin", "eltsin")]
    [InlineData("teheran", "tehran")]
    [InlineData("tokayev", "tokaev")]
    public void Transliterations_OfOneName_AreAlike(string one, string other)
    {
        Assert.True(SoundKey.AreAlike(one, other), $"{SoundKey.Of(one)} and {SoundKey.Of(other)}");
        Assert.Equal(SoundKey.Of(one), SoundKey.Of(other));
    }

    [Theory]
    [InlineData("khorgos", "karaganda")]
    [InlineData("almaty", "astana")]
    [InlineData("council", "consul")]
    [InlineData("moscow", "mexico")]
    public void Names_OfTheirOwn_AreNot(string one, string other) => Assert.False(SoundKey.AreAlike(one, other));

    [Theory]
    [InlineData("oman")]
    [InlineData("iran")]
    [InlineData("2012")]
    [InlineData("")]
    public void Words_OfFewSounds_HaveNone(string word) => Assert.Null(SoundKey.Of(word));
}
