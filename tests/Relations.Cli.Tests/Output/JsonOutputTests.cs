using Relations.Cli.Output;
using Relations.V1;

namespace Relations.Cli.Tests.Output;

public sealed class JsonOutputTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void WritePretty_MessageOfAnyLength_WritesWhatPrettyGives(int length)
    {
        var message = new Document { Title = "Treaty", Text = new string('é', length) };
        using var written = new StringWriter();
        JsonOutput.WritePretty(message, written);
        Assert.Equal(JsonOutput.Pretty(message) + written.NewLine, written.ToString());
    }
}
