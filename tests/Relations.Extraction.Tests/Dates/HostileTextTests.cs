using System.Text;
using Relations.Domain;
using Relations.Extraction.Mentions;
using Relations.Extraction.Mentions.Dates;
using Relations.Extraction.Mentions.Quantities;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Tests.Dates;

/// <summary>Texts that mean harm or nothing: the scanners neither throw nor do more than so much work a character.</summary>
public sealed class HostileTextTests
{
    private const int ReadsPerCharacter = 60;
    private const int Length = 1 << 18;

    private static readonly UnitCatalog Units = UnitCatalog.Load();
    private static readonly CurrencyCatalog Currencies = CurrencyCatalog.Load();
    private static readonly Lexicon Lexicon = Lexicon.Load(Units.Words.Concat(Currencies.Words));

    private static readonly string[] Soup =
    [
        "the", "a", "in", "on", "from", "to", "between", "and", "of", "by", "last", "next", "this", "past", "following", "same", "first", "second", "third",
        "half", "quarter", "year", "years", "month", "months", "week", "weeks", "day", "decade", "century", "ago", "later", "earlier", "before", "after",
        "January", "May", "march", "Sept.", "Monday", "Tue", "summer", "fall", "early", "mid-", "late", "end", "today", "yesterday", "Christmas", "Easter",
        "1992", "2007", "12", "31", "3rd", "21st", "1990s", "0", "99", "1,533", "7.23", "10/15/2007", "2007-10-15", "31/2", "9/11", "2006-07", "1e9", "20161016",
        "$", "€", "US$", "Rs", "%", "percent", "million", "bn", "billion", "hundred", "thousand", "two", "twenty", "nineteen", "ninety-six", "one",
        "tons", "km", "square", "barrels", "per", "people", "dollars", "yuan", "pounds", "degrees", "will", "signed", "BC", "AD", "fiscal", "Q1", "present",
        ".", ",", ";", ":", "(", ")", "-", "–", "/", "'", "\"", "'s", "\n\n", "\n", "~", "#", "No.", "resolution", "treaty", "China", "Peru", "\u00BD", "\u0301", "中", "😀",
    ];

    [Fact]
    public void Find_RandomSoups_GivesWellFormedMentions()
    {
        var random = new Random(20240607);
        for (var round = 0; round < 4000; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(1, 60); i > 0; i--)
                text.Append(Soup[random.Next(Soup.Length)]).Append(random.Next(6) == 0 ? "" : " ");
            Check(text.ToString(), random.Next(3) == 0 ? null : random.Next(4) == 0 ? "0001-01-02" : random.Next(3) == 0 ? "9999-12-30" : "2007-10-15");
        }
    }

    [Theory]
    [InlineData("1/1/2000 ")]
    [InlineData("June 1, 2, 3, 4 and 5, ")]
    [InlineData("two days after ")]
    [InlineData("end of the week of the ")]
    [InlineData("last two weeks of ")]
    [InlineData("last week of ")]
    [InlineData("from May to ")]
    [InlineData("first half of ")]
    [InlineData("in two ")]
    [InlineData("twenty ")]
    [InlineData("thousand million ")]
    [InlineData("a half and a ")]
    [InlineData("1 ")]
    [InlineData("123 ")]
    [InlineData("1-")]
    [InlineData("$")]
    [InlineData("US$ 5 to ")]
    [InlineData("5 barrels of oil a ")]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("\"")]
    [InlineData(".")]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("May ")]
    [InlineData("Monday ")]
    [InlineData("population of ")]
    public void Find_OnePhraseOverAndOver_ReadsInProportionToItsLength(string phrase)
    {
        var text = new StringBuilder().Insert(0, phrase, Length / phrase.Length).ToString();
        var counter = new ReadCounter();
        var terms = TermText.Of(Segmenter.Segment(Texts.Document(text, "2007-10-15")), Lexicon, Lexicon.Of(KnownWords.None), Units, counter);
        var dates = DateFinder.Find(terms);
        new QuantityFinder(Units, Currencies).Find(terms, dates);
        Assert.InRange(counter.Reads, 0, (long)ReadsPerCharacter * text.Length);
    }

    private static void Check(string text, string? published)
    {
        var segmented = Segmenter.Segment(Texts.Document(text, published));
        var terms = TermText.Of(segmented, Lexicon, Lexicon.Of(KnownWords.None), Units);
        var dates = DateFinder.Find(terms);
        var quantities = new QuantityFinder(Units, Currencies).Find(terms, dates);
        CheckSpans(text, segmented, [.. dates.Select(d => (Mention)d)]);
        CheckSpans(text, segmented, [.. quantities.Select(q => (Mention)q)]);
        CheckSpans(text, segmented, [.. dates.Concat<Mention>(quantities).OrderBy(m => m.Start)]);
        Assert.All(dates, d => Assert.True(d.Date is null || EdtfDate.TryParse(d.Date.ToString(), out _)));
        Assert.All(quantities, q => Assert.True(double.IsFinite(q.Value) && q.Unit.Length > 0));
    }

    /// <summary>In order, apart from one another, on token boundaries or hyphens, inside one sentence.</summary>
    private static void CheckSpans(string text, SegmentedText segmented, Mention[] mentions)
    {
        var end = 0;
        foreach (var mention in mentions)
        {
            Assert.True(mention.Start >= end && mention.End > mention.Start && mention.End <= text.Length, text);
            Assert.True(mention.FirstToken < mention.EndToken && mention.EndToken <= segmented.Tokens.Count, text);
            Assert.True(segmented.Tokens[mention.FirstToken].Start <= mention.Start && segmented.Tokens[mention.EndToken - 1].End >= mention.End, text);
            Assert.Contains(segmented.Sentences, s => s.Start <= mention.Start && mention.End <= s.End);
            end = mention.End;
        }
    }
}
