using Relations.Domain;

namespace Relations.Extraction.Tests;

public sealed class ExtractionPipelineTests
{
    [Fact]
    public void Extract_AnyDocument_KeepsTheDocument()
    {
        var document = new Document { Id = "d", Language = "en", Format = Domain.DocumentFormat.Text, Text = "Good morning." };

        var extraction = ExtractionPipeline.CreateDefault().Extract(document);

        Assert.Same(document, extraction.Document);
    }
}
