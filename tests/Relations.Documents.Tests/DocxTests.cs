extern alias OpenXml;

using System.Text;
using OpenXml::DocumentFormat.OpenXml;
using OpenXml::DocumentFormat.OpenXml.Packaging;
using OpenXml::DocumentFormat.OpenXml.Wordprocessing;
using Relations.Domain;
using RunText = OpenXml::DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Relations.Documents.Tests;

public sealed class DocxTests
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void Read_Document_GivesHeadingsParagraphsAndRows()
    {
        var bytes = Build(body => body.Append(
            Paragraph("Finland and Laos sign forest agreement", "Heading1"),
            Paragraph("Vientiane, 7 May 2008"),
            Paragraph(Samples.English),
            Paragraph("What it costs", "Heading2"),
            new Table(Row("Year", "Cost"), Row("2009", "4.2 million euros")),
            Paragraph("The money comes from the ministry in Helsinki and is paid in four parts.")));
        var document = Assert.IsType<NormalisedDocument>(DocumentReader.Read(bytes, "a.docx")).Document;
        Assert.Equal("Finland and Laos sign forest agreement", document.Title);
        Assert.Equal("2008-05-07", document.Published?.ToString());
        Assert.Equal(DocumentFormat.Docx, document.Format);
        Assert.Equal(
            $"Finland and Laos sign forest agreement\n\n{Samples.English}\n\nWhat it costs\n\nYear | Cost\n\n2009 | 4.2 million euros\n\nThe money comes from the ministry in Helsinki and is paid in four parts.",
            document.Text);
    }

    [Fact]
    public void Read_DeletedRuns_AreLeftOut()
    {
        var bytes = Build(body => body.Append(new Paragraph(
            new Run(new RunText("Chile and Peru signed ") { Space = SpaceProcessingModeValues.Preserve }),
            new DeletedRun(new Run(new DeletedText("a secret "))),
            new InsertedRun(new Run(new RunText("a treaty on fishing.") { Space = SpaceProcessingModeValues.Preserve })))));
        Assert.Equal("Chile and Peru signed a treaty on fishing.", Assert.IsType<NormalisedDocument>(DocumentReader.Read(bytes, "a.docx")).Document.Text);
    }

    [Fact]
    public void Read_CellOfSeveralParagraphs_KeepsItsWordsApart()
    {
        var cell = new TableCell(Paragraph("Loans"), Paragraph("of 2011"));
        var bytes = Build(body => body.Append(Paragraph(Samples.English), new Table(Row("Year", "Cost"), new TableRow(cell, new TableCell(Paragraph("7 million"))))));
        Assert.EndsWith("Year | Cost\n\nLoans of 2011 | 7 million", Assert.IsType<NormalisedDocument>(DocumentReader.Read(bytes, "a.docx")).Document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Oslo, 9 June 2010", "2010-06-09")]
    [InlineData("What the ministers said", "2010-06-14")]
    public void Read_Properties_StandInForWhatTheTextLeavesOut(string line, string published)
    {
        var bytes = Build(
            body => body.Append(Paragraph("Iceland and Benin agree on fish", "Title"), Paragraph(line), Paragraph(Samples.English)),
            package => (package.PackageProperties.Creator, package.PackageProperties.Created) = ("Sigrun Dal", new DateTime(2010, 6, 14, 9, 0, 0, DateTimeKind.Utc)));
        var document = Assert.IsType<NormalisedDocument>(DocumentReader.Read(bytes, "a.docx")).Document;
        Assert.Equal(("Sigrun Dal", published), (document.Author, document.Published?.ToString()));
    }

    [Fact]
    public void Map_Docx_LeadsBackToTheParagraphs()
    {
        var result = Assert.IsType<NormalisedDocument>(DocumentReader.Read(Build(body => body.Append(Paragraph("Treaty on fishing"), Paragraph(Samples.English))), "a.docx"));
        var at = result.Document.Text.IndexOf("Lima", StringComparison.Ordinal);
        var (start, end) = result.Map.ToRaw(at, at + 4);
        Assert.Equal("Lima", result.Source[start..end]);
    }

    [Fact]
    public void Read_EmptyDocument_IsEmpty() =>
        Assert.Equal(RejectionReason.Empty, Assert.IsType<Rejection>(DocumentReader.Read(Build(_ => { }), "a.docx")).Reason);

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.95)]
    public void Read_CutContainer_IsUndecodable(double part)
    {
        var bytes = Build(body => body.Append(Paragraph(Samples.English)));
        Assert.Equal(RejectionReason.Undecodable, Assert.IsType<Rejection>(DocumentReader.Read(bytes.AsMemory(0, (int)(bytes.Length * part)), "a.docx")).Reason);
    }

    [Fact]
    public void Read_ContainerThatUnpacksToTooMuch_IsRefused()
    {
        var bytes = Samples.Zip(("word/document.xml", new string(' ', 100 * 1024 * 1024)));
        var rejection = Assert.IsType<Rejection>(DocumentReader.Read(bytes, "a.docx"));
        Assert.Equal(RejectionReason.Undecodable, rejection.Reason);
        Assert.Contains("MiB", rejection.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ContainerWhoseMainPartIsCalledOtherwise_IsRefusedUnread()
    {
        var bytes = Samples.Zip(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.bin\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.bin\"/></Relationships>"),
            ("word/document.bin", $"<w:document xmlns:w=\"{Word}\"><w:body><w:p><w:r><w:t>{Samples.English}{new string(' ', 100 * 1024 * 1024)}</w:t></w:r></w:p></w:body></w:document>"));
        Assert.Equal(RejectionReason.Undecodable, Assert.IsType<Rejection>(DocumentReader.Read(bytes, "a.docx")).Reason);
    }

    [Fact]
    public void Read_DeeplyNestedParts_DoNotThrow()
    {
        var xml = new StringBuilder($"<w:document xmlns:w=\"{Word}\"><w:body>");
        for (var i = 0; i < 50_000; i++)
            xml.Append("<w:sdt><w:sdtContent>");
        Assert.Equal(RejectionReason.Undecodable, Assert.IsType<Rejection>(DocumentReader.Read(Container(xml.ToString()), "a.docx")).Reason);
    }

    [Fact]
    public void Read_EntitiesThatExpand_AreRefusedInWords()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"));
        var bytes = Container($"<!DOCTYPE x [<!ENTITY e0 \"lol\">{entities}]><w:document xmlns:w=\"{Word}\"><w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>");
        var rejection = Assert.IsType<Rejection>(DocumentReader.Read(bytes, "a.docx"));
        Assert.Equal(RejectionReason.Undecodable, rejection.Reason);
        Assert.Contains("entities", rejection.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MorePartsThanAnyDocumentHas_IsRefusedInWords()
    {
        var bytes = Samples.Zip([.. Enumerable.Range(0, 20_001).Select(i => ($"word/p{i}.xml", ""))]);
        Assert.Contains("parts", Assert.IsType<Rejection>(DocumentReader.Read(bytes, "a.docx")).Detail, StringComparison.Ordinal);
    }

    private static byte[] Container(string document) => Samples.Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", document));

    private static byte[] Build(Action<Body> fill, Action<WordprocessingDocument>? describe = null)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new OpenXml::DocumentFormat.OpenXml.Wordprocessing.Document(new Body());
            fill(main.Document.Body!);
            describe?.Invoke(package);
        }
        return stream.ToArray();
    }

    private static Paragraph Paragraph(string text, string? style = null)
    {
        var paragraph = new Paragraph(new Run(new RunText(text)));
        if (style is not null)
            paragraph.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        return paragraph;
    }

    private static TableRow Row(params string[] cells) => new(cells.Select(cell => new TableCell(Paragraph(cell))));
}
