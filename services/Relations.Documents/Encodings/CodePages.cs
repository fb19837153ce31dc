using System.Text;

namespace Relations.Documents.Encodings;

/// <summary>The encodings of the world's older files, by name as documents declare them.</summary>
internal static class CodePages
{
    /// <summary>Names whose meaning in documents differs from what the name says, as the WHATWG Encoding Standard has them.</summary>
    private static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["latin-1"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["ascii"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["gb2312"] = "gb18030",
        ["gb_2312-80"] = "gb18030",
        ["gbk"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["cp936"] = "gb18030",
        ["iso-8859-9"] = "windows-1254",
        ["cp1251"] = "windows-1251",
        ["cp1250"] = "windows-1250",
        ["koi8"] = "koi8-r",
        ["x-sjis"] = "shift_jis",
        ["sjis"] = "shift_jis",
        ["shift-jis"] = "shift_jis",
        ["big5-hkscs"] = "big5",
        ["utf8"] = "utf-8",
        ["ks_c_5601-1987"] = "euc-kr",
        ["unicode"] = "utf-16",
        ["utf-16"] = "utf-16",
    };

    /// <summary>The encoding of a declared name, replacing what it cannot decode by U+FFFD; null for an unknown name.</summary>
    public static Encoding? ByName(string name)
    {
        var meant = Meant.GetValueOrDefault(name.Trim(), name.Trim());
        if (meant.Equals("utf-7", StringComparison.OrdinalIgnoreCase) || meant.Length is 0 or > 40)
            return null;
        if (meant.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var found = CodePagesEncodingProvider.Instance.GetEncoding(meant) ?? InBox(meant);
        if (found is null)
            return null;
        var replacing = (Encoding)found.Clone();
        replacing.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return replacing;
    }

    private static Encoding? InBox(string name) => name.ToLowerInvariant() switch
    {
        "utf-16" or "utf-16le" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        "utf-32" or "utf-32le" => new UTF32Encoding(bigEndian: false, byteOrderMark: false),
        "utf-32be" => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        _ => null,
    };
}
