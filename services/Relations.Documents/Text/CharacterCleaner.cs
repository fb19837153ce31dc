using System.Buffers;

namespace Relations.Documents.Text;

/// <summary>
/// Makes decoded text well formed: lone surrogates become U+FFFD, invisible characters go, every kind of space becomes a plain one,
/// letters with combining marks are composed. Line ends stay as they are; what divides lines reads them all.
/// </summary>
internal static class CharacterCleaner
{
    private static readonly SearchValues<char> Special = SearchValues.Create(Specials());

    /// <summary>The cleaned text, mapped to <paramref name="text"/>. Text that needs nothing is returned as it is.</summary>
    public static MappedText Clean(string text)
    {
        var at = text.AsSpan().IndexOfAny(Special);
        if (at < 0)
            return MappedText.Of(text);
        var builder = new MappedTextBuilder(text.Length);
        var copied = 0;
        while (at < text.Length)
        {
            builder.Append(text.AsSpan(copied, at - copied), copied);
            copied = at + Replace(text, at, builder);
            var next = text.AsSpan(copied).IndexOfAny(Special);
            at = next < 0 ? text.Length : copied + next;
        }
        builder.Append(text.AsSpan(copied), copied);
        return builder.ToMappedText();
    }

    /// <summary>Writes what stands for the special character at <paramref name="at"/>; returns how many units were read.</summary>
    private static int Replace(string text, int at, MappedTextBuilder builder)
    {
        var c = text[at];
        if (char.IsSurrogate(c))
        {
            if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                builder.Append(text.AsSpan(at, 2), at);
                return 2;
            }
            builder.AppendReplacement("\uFFFD", at);
            return 1;
        }
        if (c is >= '\u0300' and <= '\u036F')
        {
            if (builder.Length > 0 && Compositions.TryCompose(builder[builder.Length - 1], c, out var composed))
                builder.ReplaceLast(composed);
            else
                builder.Append(text.AsSpan(at, 1), at);
            return 1;
        }
        if (IsSpace(c))
            builder.AppendReplacement(" ", at);
        else if (c is '\u200C' or '\u200D' && at > 0 && text[at - 1] > '\u024F')
            builder.Append(text.AsSpan(at, 1), at);
        return 1;
    }

    private static bool IsSpace(char c) => c is '\u00A0' or '\u202F' or '\u205F' or '\u3000' or (>= '\u2000' and <= '\u200A');

    private static string Specials()
    {
        var all = Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(i => (char)i);
        return string.Concat(all.Where(c => char.IsSurrogate(c) || IsSpace(c) || IsInvisible(c) || c is >= '\u0300' and <= '\u036F'));
    }

    /// <summary>Soft hyphen, zero-width and direction marks, byte order marks, and controls that are no line end or tab.</summary>
    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\uFEFF' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2069') or (>= '\uFFF9' and <= '\uFFFB')
        || (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085'));
}
