using System.Globalization;
using System.Text.Json;
using Google.Protobuf;
using Relations.EndToEnd.Tests.Running;

namespace Relations.EndToEnd.Tests.Standalone;

/// <summary>Reading without a server.</summary>
public sealed class ExtractTests
{
    private const int InputAtFault = 1;

    private static readonly CommandLine Alone = CommandLine.Alone;
    private static readonly string Treaty = Path.Combine(Checkout.Samples, "norway-russia-barents-treaty.txt");

    [Fact]
    public async Task Extract_SameInputTwice_IsTheSameToTheByte()
    {
        var first = (await Alone.RunAsync("extract", Checkout.Samples)).Expect(0);
        var second = (await Alone.RunAsync("extract", Checkout.Samples)).Expect(0);
        Assert.Equal(first.Output, second.Output);
        Assert.Equal(SampleSystem.SampleNames.Count, first.Lines.Length);
    }

    [Fact]
    public async Task Extract_OneFile_IsOneIndentedMessageWhoseQuotesAreAtTheirOffsets()
    {
        var answer = (await Alone.RunAsync("extract", Treaty)).Expect(0);
        var extraction = JsonParser.Default.Parse<V1.Extraction>(answer.Output);
        Assert.True(answer.Lines.Length > 1);
        Assert.Contains(extraction.Agreements, agreement => agreement.Signed == "2010-09-15");
        Assert.All(extraction.Agreements.SelectMany(agreement => agreement.Evidence), evidence =>
            Assert.Equal(evidence.Quote, Slice(extraction.Document.Text, evidence.Start, evidence.End)));
    }

    [Fact]
    public async Task Extract_StandardInput_IsTheSameAsTheFile()
    {
        var file = (await Alone.RunAsync("extract", Treaty)).Expect(0);
        var input = (await Alone.RunAsync(["extract", "-"], await File.ReadAllTextAsync(Treaty))).Expect(0);
        Assert.Equal(file.Output, input.Output);
    }

    [Fact]
    public async Task Normalise_AFile_IsTheDocumentOfItsExtraction()
    {
        var document = JsonParser.Default.Parse<V1.Document>((await Alone.RunAsync("normalise", Treaty)).Expect(0).Output);
        var extraction = JsonParser.Default.Parse<V1.Extraction>((await Alone.RunAsync("extract", Treaty)).Expect(0).Output);
        Assert.Equal(extraction.Document, document);
        Assert.Equal("2010-09-15", document.Published);
    }

    [Fact]
    public async Task ExtractJsonl_ManyLines_AnswersInOrderWithErrorsInTheirPlace()
    {
        const int Count = 120;
        var answer = (await Alone.RunAsync(["extract", "--jsonl"], string.Join('\n', Enumerable.Range(0, Count).Select(Passage)))).Expect(InputAtFault);

        Assert.Equal(Count, answer.Lines.Length);
        for (var number = 0; number < Count; number++)
        {
            using var line = JsonDocument.Parse(answer.Lines[number]);
            if (IsBroken(number))
                Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"line {number + 1}:"), line.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
            else
                AssertReads(line.RootElement, $"passage-{number}", $"2001-05-{Day(number):D2}");
        }
        Assert.Contains("line 8:", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExtractJsonl_ALineWithHalfACharacter_IsAnErrorInItsPlace()
    {
        var answer = (await Alone.RunAsync(["extract", "--jsonl"], """{"id": 1, "text": "\ud800"}""" + "\n" + Passage(2))).Expect(InputAtFault);

        Assert.Equal(2, answer.Lines.Length);
        Assert.Contains("\"error\": \"line 1:", answer.Lines[0], StringComparison.Ordinal);
        Assert.Contains("passage-2", answer.Lines[1], StringComparison.Ordinal);
    }

    private static string Passage(int number) => IsBroken(number)
        ? "{ this is no passage"
        : JsonSerializer.Serialize(new { id = $"passage-{number}", text = $"On {Day(number)} May 2001, Chile and Peru signed an agreement on trade in Lima.", published = "2001-06-01" });

    private static bool IsBroken(int number) => number % 10 == 7;

    private static int Day(int number) => (number % 27) + 1;

    private static void AssertReads(JsonElement line, string id, string signed)
    {
        Assert.Equal(id, line.GetProperty("id").GetString());
        Assert.Equal(signed, Assert.Single(line.GetProperty("agreements").EnumerateArray()).GetProperty("signed").GetString());
    }

    private static string Slice(string text, int start, int end) => string.Concat(text.EnumerateRunes().Skip(start).Take(end - start).Select(rune => rune.ToString()));
}
