using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Relations.Extraction.Tests.Fuzz;

/// <summary>Sentences that are nothing but claims take time in proportion to their length: what one claim costs does not grow with how many stand beside it.</summary>
public sealed class HostileTimeTests
{
    private const int Length = 1 << 19;

    /// <summary>Many times what it takes: a machine may be slow and busy, work that grows with the square of the length takes hours.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(1);

    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateDefault();

    [Theory]
    [InlineData("signed an agreement ")]
    [InlineData("signed ) a treaty , ")]
    [InlineData("nine documents reached in 1999 , ")]
    [InlineData("an agreement is ")]
    [InlineData("agreements on trade ({0}), ")]
    [InlineData("Peru and Chile signed nine agreements in {0}. ")]
    [InlineData("trade of $5 million in {0} and ")]
    [InlineData("exports to China rose 5% to $5 million, ")]
    [InlineData("the A{0} pipeline cost $5 million. ")]
    [InlineData("President Ivan Petrov met Li Wei, ")]
    [InlineData("his Chinese counterpart President A{0} Petrov met Li Wei. ")]
    [InlineData("meeting, ")]
    [InlineData("the visit of President Li to Chile in {0} and ")]
    [InlineData("of in established between power plant ")]
    [InlineData("Li Wei, the Chinese leader, ")]
    public void Extract_NothingButClaims_TakesTimeInProportionToItsLength(string phrase)
    {
        var text = new StringBuilder(Length + phrase.Length);
        for (var number = 0; text.Length < Length; number++)
            text.AppendFormat(CultureInfo.InvariantCulture, phrase, 1800 + (number % 200));
        var watch = Stopwatch.StartNew();
        _ = Pipeline.Extract(Texts.Document(text.ToString()));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Most);
    }
}
