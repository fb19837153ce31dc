using System.Globalization;
using System.Text;
using Relations.Documents;
using Relations.Domain;

namespace Relations.Extraction.Tests.Fuzz;

/// <summary>From bytes to facts over texts that nobody would write. <c>RELATIONS_FUZZ_INPUTS</c> sets how many (10,000), <c>RELATIONS_FUZZ_SEED</c> the first seed (1).</summary>
public sealed class FuzzTests
{
    private static readonly EdtfDate?[] Published = [null, EdtfDate.Parse("2007-10-15"), EdtfDate.Parse("1953-02"), EdtfDate.Parse("0001-01-01"), EdtfDate.Parse("9999-12-31"), EdtfDate.Parse("2011~")];
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateDefault();

    [Fact]
    public void Read_FuzzedTexts_GivesTheSameSoundExtractionEveryTime()
    {
        var passages = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "passages"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var texts = new FuzzedText([.. passages.Select(File.ReadAllText)]);
        var first = Setting("RELATIONS_FUZZ_SEED", 1);
        Parallel.For(first, first + Setting("RELATIONS_FUZZ_INPUTS", 10_000), seed => Check(seed, texts.Make(seed)));
    }

    private static void Check(int seed, string text)
    {
        try
        {
            if (Read(seed, text) is not { } extraction)
                return;
            Assert.Null(SoundExtraction.Problem(extraction));
            Assert.Equal(SoundExtraction.Written(extraction), SoundExtraction.Written(Read(seed, text)!));
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Seed {seed}: {text}", exception);
        }
    }

    /// <summary>The extraction, or null of a text that is rejected.</summary>
    private static Extraction? Read(int seed, string text)
    {
        var hints = new ReadHints { Published = Published[seed % Published.Length], IsPassage = seed % 2 == 0 };
        return DocumentReader.Read(Encoding.UTF8.GetBytes(text), "text.txt", hints) is NormalisedDocument read ? Pipeline.Extract(read.Document) : null;
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
