using System.Text;

namespace Relations.Documents.Tests;

/// <summary>Whatever the bytes are, reading ends with a value, and its text is well formed.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Names = ["a.txt", "a.html", "a.md", "a.docx", "a"];

    public static TheoryData<string, string> Hostile() => new()
    {
        { "a.txt", Repeat("a") },
        { "a.txt", Repeat("(((((") },
        { "a.txt", Repeat("a\n") },
        { "a.txt", Repeat("word ") },
        { "a.txt", Repeat("12/12/2012 ") },
        { "a.html", "<html>" + Repeat("<div>") },
        { "a.html", "<html>" + Repeat("<b><i>") + "<p>x" },
        { "a.html", "<html>" + Repeat("<p>x") },
        { "a.html", "<html>" + Repeat("<table><tr><td>") },
        { "a.html", "<html>" + Repeat("<a href=x>y</a><br>") },
        { "a.html", "<html>" + Repeat("<") },
        { "a.html", "<html>" + Repeat("&amp") },
        { "a.html", "<html>" + Repeat("</div>") },
        { "a.html", "<html><!--" + Repeat("-") },
        { "a.html", "<html><div " + Repeat("a=b ") },
        { "a.html", "<html><script>" + Repeat("<p>") },
        { "a.html", "<html><script type='application/ld+json'>" + Repeat("[") },
        { "a.md", Repeat("[") },
        { "a.md", Repeat("[a](") },
        { "a.md", Repeat(">") },
        { "a.md", Repeat("*a_") },
        { "a.md", Repeat("| a ") },
        { "a.md", Repeat("- ") },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Read_HostileText_EndsWithAValue(string name, string text) => AssertSound(DocumentReader.Read(Samples.Utf8(text), name));

    [Fact]
    public void Read_RandomBytes_EndWithAValue()
    {
        var random = new Random(42);
        for (var i = 0; i < 400; i++)
        {
            var bytes = new byte[random.Next(1, 3000)];
            random.NextBytes(bytes);
            AssertSound(DocumentReader.Read(bytes, Names[i % Names.Length]));
        }
    }

    [Fact]
    public void Read_RandomMarkup_EndsWithAValue()
    {
        string[] parts = ["<p>", "</p>", "<div class=article>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<a href=x>", "</a>", "<li>", "&nbsp;", "&#x;", "<!--", "-->", "\n", "\r\n", "**", "[x](y)",
            "# ", "- ", "|", "Chile signed a treaty with Peru on fishing. ", "12 May 2010", "By John Smith", "(Reuters) - ", "<script>", "</script>", "<h1>", "\uD800", "\u0301", "条约。", "<br>", "<title>"];
        var random = new Random(3);
        for (var i = 0; i < 600; i++)
        {
            var text = new StringBuilder(i % 3 == 0 ? "<html>" : "");
            for (var k = random.Next(1, 120); k > 0; k--)
                text.Append(parts[random.Next(parts.Length)]);
            AssertSound(DocumentReader.Read(Samples.Utf8(text.ToString()), Names[i % 3]));
        }
    }

    [Fact]
    public void Read_FixturesCutAnywhere_EndWithAValue()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures")).Where(f => !f.EndsWith(".json", StringComparison.Ordinal)))
        {
            var bytes = File.ReadAllBytes(file);
            for (var length = 1; length < bytes.Length; length += Math.Max(1, bytes.Length / 40))
                AssertSound(DocumentReader.Read(bytes.AsMemory(0, length), Path.GetFileName(file)));
        }
    }

    [Fact]
    public void Read_Twice_GivesTheSame()
    {
        var text = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "news-wordpress.html"));
        var first = Assert.IsType<NormalisedDocument>(DocumentReader.Read(text));
        Assert.Equal(first.Document, Assert.IsType<NormalisedDocument>(DocumentReader.Read(text)).Document);
    }

    private static string Repeat(string part) => string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));

    private static void AssertSound(ReadResult result)
    {
        if (result is Rejection rejection)
        {
            Assert.NotEmpty(rejection.Detail);
            return;
        }
        var read = Assert.IsType<NormalisedDocument>(result);
        // Throws on ill-formed UTF-16.
        _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(read.Document.Text);
        Assert.Equal(read.Document.Text.Length, read.Map.Length);
        Assert.InRange(read.Map.ToRaw(read.Map.Length), 0, read.Source.Length);
    }
}
