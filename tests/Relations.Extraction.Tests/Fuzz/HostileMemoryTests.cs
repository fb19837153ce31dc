using System.Text;

namespace Relations.Extraction.Tests.Fuzz;

/// <summary>Texts that mean harm take memory in proportion to their length, and not much of it.</summary>
public sealed class HostileMemoryTests
{
    /// <summary>Most that may be allocated for one UTF-16 unit of a text, in bytes; most of it is gone again before the next stage of reading.</summary>
    private const int BytesAUnit = 400;

    /// <summary>The same of a text without words.</summary>
    private const int BytesAMark = 32;

    private const int Length = 1 << 17;

    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateDefault();

    [Theory]
    [InlineData("(", BytesAMark)]
    [InlineData("([{", BytesAMark)]
    [InlineData("\"'", BytesAMark)]
    [InlineData("\u2014", BytesAMark)]
    [InlineData("$", BytesAMark)]
    [InlineData("a", BytesAMark)]
    [InlineData("\u0130", BytesAMark)]
    [InlineData("a ", BytesAUnit)]
    [InlineData("( ", BytesAUnit)]
    [InlineData("1/1/2000 ", BytesAUnit)]
    [InlineData("A-", BytesAUnit)]
    [InlineData("Peru", BytesAUnit)]
    [InlineData("Peru ", BytesAUnit)]
    [InlineData("Mr. Li Wei ", BytesAUnit)]
    [InlineData("President Li met Ona and Kato, ", BytesAUnit)]
    [InlineData("agreements on trade (1961), ", BytesAUnit)]
    [InlineData("the visit of President Li to Chile in 1961 and ", BytesAUnit)]
    [InlineData("the Chinese leader Ona Kato, ", BytesAUnit)]
    [InlineData("Peru and Chile signed an agreement on trade in Lima on 3 May 1992. ", BytesAUnit)]
    public void Extract_OnePhraseOverAndOver_AllocatesInProportionToItsLength(string phrase, int most)
    {
        Extract(phrase, Length);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Extract(phrase, Length);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(allocated / Length, 0, most);
    }

    private static void Extract(string phrase, int length) =>
        _ = Pipeline.Extract(Texts.Document(new StringBuilder().Insert(0, phrase, length / phrase.Length).ToString()));
}
