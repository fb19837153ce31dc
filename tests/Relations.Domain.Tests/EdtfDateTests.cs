using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Relations.Domain.Tests;

public sealed class EdtfDateTests
{
    [Theory]
    [InlineData("2002-12-23", "2002-12-23", "2002-12-23", DatePrecision.Day)]
    [InlineData("2002-12", "2002-12-01", "2002-12-31", DatePrecision.Month)]
    [InlineData("2002", "2002-01-01", "2002-12-31", DatePrecision.Year)]
    [InlineData("2000-02", "2000-02-01", "2000-02-29", DatePrecision.Month)]
    [InlineData("1900-02", "1900-02-01", "1900-02-28", DatePrecision.Month)]
    [InlineData("2004-02-29", "2004-02-29", "2004-02-29", DatePrecision.Day)]
    [InlineData("199X", "1990-01-01", "1999-12-31", DatePrecision.Decade)]
    [InlineData("19XX", "1900-01-01", "1999-12-31", DatePrecision.Century)]
    [InlineData("00XX", "0001-01-01", "0099-12-31", DatePrecision.Century)]
    [InlineData("2003-21", "2003-03-01", "2003-05-31", DatePrecision.Season)]
    [InlineData("2003-24", "2003-12-01", "2004-02-29", DatePrecision.Season)]
    [InlineData("9999-24", "9999-12-01", "9999-12-31", DatePrecision.Season)]
    [InlineData("0001", "0001-01-01", "0001-12-31", DatePrecision.Year)]
    [InlineData("-0205", "0001-01-01", "0001-12-31", DatePrecision.Year)]
    [InlineData("-020X", "0001-01-01", "0001-12-31", DatePrecision.Decade)]
    [InlineData("2007-08-17/2007-08-18", "2007-08-17", "2007-08-18", DatePrecision.Day)]
    [InlineData("2007-01/2007-07", "2007-01-01", "2007-07-31", DatePrecision.Month)]
    [InlineData("2006-12-30/2007", "2006-12-30", "2007-12-31", DatePrecision.Year)]
    [InlineData("2003/..", "2003-01-01", "9999-12-31", DatePrecision.Year)]
    [InlineData("2003/", "2003-01-01", "9999-12-31", DatePrecision.Year)]
    [InlineData("../2003-06-01", "0001-01-01", "2003-06-01", DatePrecision.Day)]
    public void Parse_EdtfText_BoundsAndPrecision(string text, string earliest, string latest, DatePrecision precision)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal((Day(earliest), Day(latest), precision, text), (date.Earliest, date.Latest, date.Precision, date.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2002-13")]
    [InlineData("2002-00")]
    [InlineData("2002-25")]
    [InlineData("2002-20")]
    [InlineData("2002-02-30")]
    [InlineData("1900-02-29")]
    [InlineData("2002-12-00")]
    [InlineData("2002-1")]
    [InlineData("2002-1\0")]
    [InlineData("2002-12-2\0")]
    [InlineData("200\0")]
    [InlineData("02002")]
    [InlineData("0000")]
    [InlineData("20X2")]
    [InlineData("2XXX")]
    [InlineData("XXXX")]
    [InlineData("199X-05")]
    [InlineData("2003-21-01")]
    [InlineData("-205")]
    [InlineData("-0205-03")]
    [InlineData("~")]
    [InlineData("2002~~")]
    [InlineData(" 2002")]
    [InlineData("23.12.2002")]
    [InlineData("2002-12-23T10:00:00Z")]
    [InlineData("٢٠٠٢")]
    [InlineData("/")]
    [InlineData("../..")]
    [InlineData("2003/2002")]
    [InlineData("2003-05-02/2003-05-01")]
    [InlineData("2001/2002/2003")]
    [InlineData("2001/x")]
    public void TryParse_NoEdtf_False(string text)
    {
        Assert.False(EdtfDate.TryParse(text, out var date));
        Assert.Null(date);
        Assert.Throws<FormatException>(() => EdtfDate.Parse(text));
    }

    [Theory]
    [InlineData("2011~", true)]
    [InlineData("2011?", true)]
    [InlineData("2011-05-02%", true)]
    [InlineData("2011~/2012", true)]
    [InlineData("2011/2012", false)]
    public void IsApproximate_Qualified_True(string text, bool approximate) => Assert.Equal(approximate, EdtfDate.Parse(text).IsApproximate);

    [Theory]
    [InlineData("2002", "2002-12-23", true, true)]
    [InlineData("2002-12-23", "2002", false, true)]
    [InlineData("2007-01/2007-07", "2007-07-31", true, true)]
    [InlineData("2007-01/2007-07", "2007-08", false, false)]
    [InlineData("2003/..", "2050", true, true)]
    [InlineData("2006-12-30/2007-01-02", "2007", false, true)]
    public void Contains_AndOverlaps_ByDays(string a, string b, bool contains, bool overlaps)
    {
        Assert.Equal(contains, EdtfDate.Parse(a).Contains(EdtfDate.Parse(b)));
        Assert.Equal(overlaps, EdtfDate.Parse(a).Overlaps(EdtfDate.Parse(b)));
        Assert.Equal(overlaps, EdtfDate.Parse(b).Overlaps(EdtfDate.Parse(a)));
    }

    [Fact]
    public void CompareTo_Dates_ByFirstDayThenLastDayThenText()
    {
        string[] sorted = ["-0205", "1999", "2002-01-01", "2002-01", "2002", "2002~", "2002/2003", "2002-02"];
        Assert.Equal(sorted, sorted.Reverse().Select(EdtfDate.Parse).Order().Select(date => date.ToString()));
    }

    [Fact]
    public void Factories_Dates_AreTheirText()
    {
        Assert.Equal("0850", EdtfDate.Year(850).ToString());
        Assert.Equal("-0005", EdtfDate.Year(-5).ToString());
        Assert.Equal("2002-05", EdtfDate.Month(2002, 5).ToString());
        Assert.Equal(EdtfDate.Parse("2002-05-09"), EdtfDate.Day(new DateOnly(2002, 5, 9)));
        Assert.Equal("2002-05/2002-06-01", EdtfDate.Interval(EdtfDate.Month(2002, 5), EdtfDate.Day(2002, 6, 1)).ToString());
        Assert.Throws<FormatException>(() => EdtfDate.Day(2001, 2, 29));
        Assert.Throws<FormatException>(() => EdtfDate.Interval(EdtfDate.Year(2003), EdtfDate.Year(2002)));
        Assert.Throws<FormatException>(() => EdtfDate.Year(0));
        Assert.Throws<FormatException>(() => EdtfDate.Year(10000));
    }

    [Fact]
    public void Json_Date_IsItsText()
    {
        Assert.Equal("\"2002-12\"", JsonSerializer.Serialize(EdtfDate.Month(2002, 12)));
        Assert.Equal(EdtfDate.Month(2002, 12), JsonSerializer.Deserialize<EdtfDate>("\"2002-12\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<EdtfDate>("\"last May\""));
    }

    [Fact]
    public void Parse_AnyDay_IsThatDayAndWithinItsMonthAndYear() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber).ToArbitrary(), number =>
        {
            var day = DateOnly.FromDayNumber(number);
            var date = EdtfDate.Day(day);
            Assert.Equal((day, day), (date.Earliest, date.Latest));
            Assert.True(EdtfDate.Month(day.Year, day.Month).Contains(date));
            Assert.True(EdtfDate.Year(day.Year).Contains(date));
        }));

    [Fact]
    public void TryParse_AnyText_NeverThrowsAndKeepsBoundsInOrder() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements("0129-/X~.?% \0T".ToCharArray()).ArrayOf().ToArbitrary(), letters =>
        {
            if (EdtfDate.TryParse(new string(letters), out var date))
                Assert.True(date.Earliest <= date.Latest);
        }));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
