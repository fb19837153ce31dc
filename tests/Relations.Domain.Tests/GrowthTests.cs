namespace Relations.Domain.Tests;

public sealed class GrowthTests
{
    [Theory]
    [InlineData(4e9, 5e9, 25)]
    [InlineData(5e9, 4e9, -20)]
    public void Percent_OfPositiveValues_IsTheirGrowth(double before, double after, double percent) =>
        Assert.Equal(percent, Growth.Percent(before, after)!.Value, 9);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(-3, 5)]
    [InlineData(3, -5)]
    public void Percent_OfValuesThatAreNotPositive_IsNone(double before, double after) => Assert.Null(Growth.Percent(before, after));

    [Theory]
    [InlineData(6.8e9, 8.3e9, 22)]
    [InlineData(6.8e9, 8.3e9, 23.4)]
    [InlineData(6.8e9, 8.3e9, 20.8)]
    [InlineData(100, 126.43, 26.4)]
    [InlineData(6.8e9, 8.3e9, 25, false)]
    [InlineData(6.8e9, 8.3e9, 19, false)]
    [InlineData(10e9, 20e9, 99)]
    [InlineData(10e9, 20e9, 50, false)]
    [InlineData(8.32e9, 6.81e9, -18.1)]
    [InlineData(8.32e9, 6.81e9, 18.1, false)]
    public void Agrees_WithStatedGrowth_AsFarAsTheDigitsReach(double before, double after, double stated, bool agrees = true) =>
        Assert.Equal(agrees, Growth.Agrees(before, after, stated));
}
