using System.IO.Compression;
using System.Text;

namespace Relations.Documents.Tests;

/// <summary>Small documents for tests.</summary>
internal static class Samples
{
    public const string English = "Chile and Peru signed a treaty on fishing. It was signed in Lima on 3 May 2010 and entered into force a year later.";

    /// <summary>Text of enough length for an encoding to be told from its bytes.</summary>
    public const string Russian = "Министры иностранных дел двух стран подписали соглашение о сотрудничестве в области рыболовства. Оно вступит в силу через год.";

    public const string French = "Les deux ministres ont signé un accord de coopération à Genève. Il entrera en vigueur dès l'été, après sa ratification par les députés.";

    public const string Chinese = "两国外交部长在北京签署了合作协议。协议将于明年生效，双方还讨论了贸易问题。中国是该国最大的贸易伙伴。";

    public static byte[] InCodePage(string text, string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text);

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static NormalisedDocument Read(string text, string? name = null, ReadHints? hints = null) =>
        Assert.IsType<NormalisedDocument>(DocumentReader.Read(Utf8(text), name, hints));

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(content);
            }
        }
        return stream.ToArray();
    }
}
