using Relations.Documents;
using Relations.Domain;

namespace Relations.Cli.Reading;

/// <summary>Reads a file, or standard input for <c>-</c>, into a normalised document.</summary>
internal static class FileReader
{
    /// <summary>The document, or what is wrong with it.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<ReadResult> ReadAsync(string path, EdtfDate? published, CancellationToken cancellation)
    {
        byte[] bytes;
        if (path == "-")
        {
            using var copy = new MemoryStream();
            await Console.OpenStandardInput().CopyToAsync(copy, cancellation);
            bytes = copy.ToArray();
        }
        else
        {
            bytes = await File.ReadAllBytesAsync(path, cancellation);
        }
        return DocumentReader.Read(bytes, path == "-" ? null : Path.GetFileName(path), new ReadHints { Published = published });
    }

    /// <summary>An option that takes a publication date.</summary>
    public static System.CommandLine.Option<EdtfDate?> PublishedOption() =>
        new("--published")
        {
            Description = "Publication date (YYYY-MM-DD), where the document does not say",
            CustomParser = result =>
            {
                if (EdtfDate.TryParse(result.Tokens.Count == 1 ? result.Tokens[0].Value : null, out var date))
                    return date;
                result.AddError("--published takes a date such as 2002-12-27, 2002-12 or 2002.");
                return null;
            },
        };
}
