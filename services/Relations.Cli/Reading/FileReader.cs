using Relations.Documents;
using Relations.Domain;

namespace Relations.Cli.Reading;

/// <summary>Reads a file, or standard input for <c>-</c>, into a normalised document.</summary>
internal static class FileReader
{
    /// <summary>The document, or what is wrong with it.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<ReadResult> ReadAsync(string path, EdtfDate? published, CancellationToken cancellation) =>
        Read(path, await BytesAsync(path, cancellation), published);

    /// <summary>What a file holds, or standard input for <c>-</c>.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<byte[]> BytesAsync(string path, CancellationToken cancellation)
    {
        if (path != "-")
            return await File.ReadAllBytesAsync(path, cancellation);
        using var copy = new MemoryStream();
        await Console.OpenStandardInput().CopyToAsync(copy, cancellation);
        return copy.ToArray();
    }

    /// <summary>The document that a file's bytes are, or what is wrong with them.</summary>
    public static ReadResult Read(string path, byte[] bytes, EdtfDate? published) =>
        DocumentReader.Read(bytes, path == "-" ? null : Path.GetFileName(path), new ReadHints { Published = published });

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
