using Relations.Cli.Output;
using Relations.V1;

namespace Relations.Cli.Tests.Output;

public sealed class JsonOutputTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(100_000, 3)]
    public void WritePretty_FieldsOfAnyLength_WritesWhatPrettyGivesOfTheMessage(int length, int count)
    {
        var message = new V1.Extraction { Document = new V1.Document { Title = "Treaty", Text = new string('é', length) } };
        for (var i = 0; i < count; i++)
        {
            message.Agreements.Add(new Agreement { Title = "treaty", Parties = { "NOR", "RUS" }, Evidence = { new Evidence { End = 6, Quote = "treaty" } } });
            message.Dates.Add(new DateReading { Edtf = "2010-09", Evidence = new Evidence { Start = i, End = i + 1, Quote = "é" } });
        }
        using var written = new StringWriter();
        JsonOutput.WritePretty([("document", message.Document), ("agreements", message.Agreements), ("events", message.Events), ("dates", message.Dates)], written);
        Assert.Equal(JsonOutput.Pretty(message) + written.NewLine, written.ToString());
    }
}
