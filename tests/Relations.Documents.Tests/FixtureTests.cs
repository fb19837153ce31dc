using System.Text.Json;
using Relations.Domain;

namespace Relations.Documents.Tests;

/// <summary>Every file of Fixtures with the NAME.expected.json beside it is a case; adding one needs no code.</summary>
public sealed class FixtureTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    public static TheoryData<string> Cases()
    {
        var cases = new TheoryData<string>();
        foreach (var file in Directory.EnumerateFiles(Folder).Where(f => !f.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            cases.Add(Path.GetFileName(file));
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_Fixture_IsAsExpected(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, Path.GetFileNameWithoutExtension(file) + ".expected.json"))).RootElement;
        var result = DocumentReader.Read(bytes, file);
        if (expected.TryGetProperty("rejected", out var reason))
        {
            Assert.Equal(JsonSerializer.Deserialize<RejectionReason>(reason), Assert.IsType<Rejection>(result).Reason);
            return;
        }
        var document = Assert.IsType<NormalisedDocument>(result).Document;
        foreach (var field in expected.EnumerateObject())
            Check(document, field);
        Assert.StartsWith(document.Title ?? "", document.Text, StringComparison.Ordinal);
    }

    private static void Check(Document document, JsonProperty field)
    {
        switch (field.Name)
        {
            case "title":
                Assert.Equal(field.Value.GetString(), document.Title);
                break;
            case "author":
                Assert.Equal(field.Value.GetString(), document.Author);
                break;
            case "outlet":
                Assert.Equal(field.Value.GetString(), document.Outlet);
                break;
            case "published":
                Assert.Equal(field.Value.GetString(), document.Published?.ToString());
                break;
            case "language":
                Assert.Equal(field.Value.GetString(), document.Language);
                break;
            case "paragraphs":
                Assert.Equal(field.Value.GetInt32(), document.Text.Split("\n\n").Length);
                break;
            case "present":
                Assert.All(field.Value.EnumerateArray(), words => Assert.Contains(words.GetString()!, document.Text, StringComparison.Ordinal));
                break;
            case "absent":
                Assert.All(field.Value.EnumerateArray(), words => Assert.DoesNotContain(words.GetString()!, document.Text, StringComparison.Ordinal));
                break;
            default:
                Assert.Fail($"The expectation has a field '{field.Name}' that no check reads.");
                break;
        }
    }
}
