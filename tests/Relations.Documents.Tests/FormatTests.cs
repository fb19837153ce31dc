using System.Text;
using Relations.Domain;

namespace Relations.Documents.Tests;

public sealed class FormatTests
{
    private const string Page = "<!DOCTYPE html><html><body><p>" + Samples.English + "</p></body></html>";

    [Theory]
    [InlineData(null, DocumentFormat.Html)]
    [InlineData("article.txt", DocumentFormat.Html)]
    [InlineData("article.html", DocumentFormat.Html)]
    public void Read_HtmlDocument_IsHtmlWhateverItsName(string? name, DocumentFormat format) =>
        Assert.Equal(format, Samples.Read(Page, name).Document.Format);

    [Theory]
    [InlineData("a.md", DocumentFormat.Markdown)]
    [InlineData("a.markdown", DocumentFormat.Markdown)]
    [InlineData("a.HTM", DocumentFormat.Html)]
    [InlineData("a.txt", DocumentFormat.Text)]
    [InlineData("a.unknown", DocumentFormat.Text)]
    [InlineData(null, DocumentFormat.Text)]
    public void Read_PlainSentences_HaveTheFormatOfTheName(string? name, DocumentFormat format) =>
        Assert.Equal(format, Samples.Read(Samples.English, name).Document.Format);

    [Fact]
    public void Read_DeclaredFormat_ComesBeforeTheName() =>
        Assert.Equal(DocumentFormat.Markdown, Samples.Read(Samples.English, "a.txt", new ReadHints { Format = DocumentFormat.Markdown }).Document.Format);

    [Theory]
    [InlineData("%PDF-1.7\n%âãÏÓ\n1 0 obj")]
    [InlineData("{\\rtf1\\ansi Chile and Peru signed a treaty.}")]
    [InlineData("\u0089PNG\r\n\u001a\n")]
    [InlineData("Chile\0and\0\0Peru signed a treaty on fishing")]
    [InlineData("<?xml version=\"1.0\"?><rss><channel><title>News</title></channel></rss>")]
    public void Read_OtherFormat_IsUnknown(string content) =>
        Assert.Equal(RejectionReason.UnknownFormat, Assert.IsType<Rejection>(DocumentReader.Read(Encoding.Latin1.GetBytes(content), "a.txt")).Reason);

    [Fact]
    public void Read_ZipThatIsNoDocx_IsUnknown() =>
        Assert.Equal(RejectionReason.UnknownFormat, Assert.IsType<Rejection>(DocumentReader.Read(Samples.Zip(("mimetype", "application/epub+zip")), "a.docx")).Reason);

    [Fact]
    public void Read_TextNamedDocx_IsUndecodable() =>
        Assert.Equal(RejectionReason.Undecodable, Assert.IsType<Rejection>(DocumentReader.Read(Samples.Utf8(Samples.English), "a.docx")).Reason);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t \u00A0 ")]
    public void Read_NothingButWhiteSpace_IsEmpty(string text) =>
        Assert.Equal(RejectionReason.Empty, Assert.IsType<Rejection>(DocumentReader.Read(Samples.Utf8(text))).Reason);

    [Fact]
    public void Read_MoreWordsThanAreRead_IsTooLarge() =>
        Assert.Equal(RejectionReason.TooLarge, Assert.IsType<Rejection>(DocumentReader.Read(Samples.Utf8("a " + string.Concat(Enumerable.Repeat("b ", DocumentReader.MaxWords))))).Reason);

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.html", "<html><body><pre>")]
    public void Read_MoreLinesThanAnythingWrittenHas_IsTooLarge(string name, string start)
    {
        var text = start + string.Concat(Enumerable.Repeat("a\n", DocumentReader.MaxLines + 1));
        Assert.Equal(RejectionReason.TooLarge, Assert.IsType<Rejection>(DocumentReader.Read(Samples.Utf8(text), name)).Reason);
    }

    [Fact]
    public void Read_MoreThanSixteenMebibytes_IsTooLarge() =>
        Assert.Equal(RejectionReason.TooLarge, Assert.IsType<Rejection>(DocumentReader.Read(new byte[DocumentReader.MaxBytes + 1])).Reason);

    [Fact]
    public void Read_PublicationDateHint_ReplacesTheDocuments()
    {
        var hints = new ReadHints { Published = EdtfDate.Parse("2011-06-13") };
        Assert.Equal("2011-06-13", Samples.Read("Fishing treaty signed\nPublished: 3 May 2010\n\n" + Samples.English, null, hints).Document.Published?.ToString());
    }

    [Fact]
    public void Read_SameBytes_HaveTheHashOfTheBytesAsId() =>
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Samples.Utf8(Samples.English))), Samples.Read(Samples.English).Document.Id);
}
