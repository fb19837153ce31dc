using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Sentences;

/// <summary>
/// Cuts a text into tokens in one pass. "U.S." and "p.m." are one word with its stops; "K." is a word and a mark;
/// "China's" is two words; "mid-1990s" and "2,900-kilometre" are three tokens, "good-neighbourly" is one; "in1997" and
/// "USD500" are cut before the digits; "_" is a dash; of marks without end ("--------------------") many are one. No token is longer than <see cref="MaxLength"/>.
/// </summary>
internal ref struct Tokeniser
{
    /// <summary>Longest token in UTF-16 units; what is longer is cut.</summary>
    public const int MaxLength = 64;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GluedPrefix =
        ResourceTable.Read("glued-prefixes.tsv").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>So many marks in a row are no prose but a rule or worse, and one token.</summary>
    private const int ShortestRule = 16;

    private readonly ReadOnlySpan<char> _text;
    private readonly NormPool _pool;
    private readonly Span<char> _norm;
    private int _at;

    public Tokeniser(ReadOnlySpan<char> text, NormPool pool)
    {
        _text = text;
        _pool = pool;
        _norm = new char[MaxLength];
    }

    /// <summary>The next token. False at the end. <paramref name="lineBreaks"/> counts the line breaks passed over before it (2 and more: a blank line).</summary>
    public bool TryNext(out Token token, out int lineBreaks)
    {
        lineBreaks = SkipSpace();
        token = default;
        if (_at >= _text.Length)
            return false;
        var c = _text[_at];
        token = char.IsAsciiLetter(c) ? Word()
            : char.IsAsciiDigit(c) ? Number()
            : RuleEnd() is var end && end > 0 ? Take(end, TokenKind.Punctuation, WordShape.None)
            : c is '\'' or '\u2019' && IsPossessive(_at) ? Take(_at + 2, TokenKind.Word, WordShape.Lower)
            : c < 128 ? Take(_at + 1, c is '$' or '%' ? TokenKind.Sign : TokenKind.Punctuation, WordShape.None)
            : Other();
        _at = token.End;
        return true;
    }

    /// <summary>The end of a rule that begins here, or 0.</summary>
    private readonly int RuleEnd()
    {
        if (_at + ShortestRule > _text.Length || !IsMark(_text[_at + ShortestRule - 1]))
            return 0;
        var end = _at;
        while (end < _text.Length && end - _at < MaxLength && IsMark(_text[end]))
            end++;
        return end - _at < ShortestRule ? 0 : end;
    }

    private static bool IsMark(char c) => c < 128 ? c > ' ' && !char.IsAsciiLetterOrDigit(c) : char.IsPunctuation(c) || char.IsSymbol(c);

    private int SkipSpace()
    {
        var breaks = 0;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == '\n')
                breaks++;
            else if (c != ' ' && !IsSpace(c))
                break;
        }
        return breaks;
    }

    private Token Other()
    {
        if (IsLetterAt(_at, out _))
            return Word();
        if (char.IsDigit(_text[_at]))
            return Take(_at + 1, TokenKind.Punctuation, WordShape.None);
        var isPair = char.IsHighSurrogate(_text[_at]) && _at + 1 < _text.Length && char.IsLowSurrogate(_text[_at + 1]);
        var kind = !isPair
            && (char.GetUnicodeCategory(_text[_at]) == UnicodeCategory.CurrencySymbol || _text[_at] is '\u2030' or '\uFF05')
            ? TokenKind.Sign
            : TokenKind.Punctuation;
        return Take(_at + (isPair ? 2 : 1), kind, WordShape.None);
    }

    private Token Word() => TryKnownWord(out var token) ? token : OtherWord();

    /// <summary>A known word of up to eight letters a to z, as most are, with nothing behind it that may belong to it: read at once.</summary>
    private readonly bool TryKnownWord(out Token token)
    {
        token = default;
        if (_text.Length - _at <= ShortNorm.MaxLength)
            return false;
        var units = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_text)), (nuint)_at);
        var lower = units | Vector128.Create((ushort)0x20);
        var others = Vector128.GreaterThan(lower - Vector128.Create((ushort)'a'), Vector128.Create((ushort)('z' - 'a'))).ExtractMostSignificantBits();
        var length = BitOperations.TrailingZeroCount(others | (1u << ShortNorm.MaxLength));
        var behind = _text[_at + length];
        if (length == 0 || char.IsAsciiLetterOrDigit(behind) || behind is >= (char)128 or '-' or '\'' || (length == 1 && behind == '.'))
            return false;
        var norm = Vector128.Narrow(lower, lower).AsUInt64().ToScalar() & (ulong.MaxValue >> (64 - (8 * length)));
        if (!_pool.Known.TryFind(norm, out var word, out var number))
            return false;
        var capitals = Vector128.Equals(units, lower).ExtractMostSignificantBits() ^ 0xFF;
        var all = (1u << length) - 1;
        var shape = (capitals & 1) == 0 ? WordShape.Lower : (capitals & all) == all && length > 1 ? WordShape.AllCapitals : WordShape.Capitalised;
        token = new Token(_at, _at + length, TokenKind.Word, shape, number, word);
        return true;
    }

    private Token OtherWord()
    {
        if (StoppedCapitals() is { } stopped)
            return stopped;
        var limit = Math.Min(_text.Length, _at + MaxLength);
        var end = _at;
        var hasDigit = false;
        while (end < limit)
        {
            if (char.IsAsciiLetter(_text[end]))
                end++;
            else if (IsLetterAt(end, out var width))
            {
                if (end + width > limit)
                    break;
                end += width;
            }
            else if (char.IsAsciiDigit(_text[end]))
            {
                if (!hasDigit && (IsGluedPrefix(end) || IsCurrencyLetter(end) || IsBehindDollar()))
                    break;
                hasDigit = true;
                end++;
            }
            else if (IsInner(end) && end + 1 < limit && IsLetterAt(end + 1, out _))
                end++;
            else
                break;
        }
        if (end == _at)
            end = _at + 1;
        return Take(end, TokenKind.Word, Shape(_text[_at..end]));
    }

    /// <summary>"U.S.", "p.m.", "U.S.S.R": single letters with stops, two at least.</summary>
    private readonly Token? StoppedCapitals()
    {
        if (_at + 2 >= _text.Length || _text[_at + 1] != '.' || !char.IsAsciiLetter(_text[_at + 2]))
            return null;
        var end = _at;
        var letters = 0;
        while (end + 1 < _text.Length && letters < 8 && char.IsAsciiLetter(_text[end]) && _text[end + 1] == '.')
        {
            end += 2;
            letters++;
        }
        var lastWithoutStop = end < _text.Length && char.IsAsciiLetter(_text[end])
            && (end + 1 == _text.Length || !char.IsAsciiLetterOrDigit(_text[end + 1]));
        if (lastWithoutStop)
            (end, letters) = (end + 1, letters + 1);
        var startsAnotherWord = !lastWithoutStop && end < _text.Length && char.IsAsciiLetter(_text[end]);
        if (letters < 2 || startsAnotherWord)
            return null;
        return Take(end, TokenKind.Word, char.IsAsciiLetterUpper(_text[_at]) ? WordShape.AllCapitals : WordShape.Lower);
    }

    private readonly Token Number()
    {
        var limit = Math.Min(_text.Length, _at + MaxLength);
        var end = _at + 1;
        while (end < limit && (char.IsAsciiDigit(_text[end]) || (_text[end] is '.' or ',' && end + 1 < limit && char.IsAsciiDigit(_text[end + 1]))))
            end++;
        while (end < limit && char.IsAsciiLetterOrDigit(_text[end]))
            end++;
        return Take(end, TokenKind.Number, WordShape.None);
    }

    private readonly Token Take(int end, TokenKind kind, WordShape shape)
    {
        var norm = Lower(_text[_at..end], _norm, out var hash, out var hasHyphen);
        var pooled = _pool.Get(norm, hash, out var word);
        return new Token(_at, end, kind, shape, word, pooled) { HasHyphen = hasHyphen };
    }

    private readonly bool IsGluedPrefix(int end) => GluedPrefix.Contains(Lower(_text[_at..end], _norm, out _, out _));

    /// <summary>"$US20", "$A5": letters between the sign and the digits.</summary>
    private readonly bool IsBehindDollar() => _at > 0 && _text[_at - 1] == '$';

    /// <summary>"R29 billion", "N1.2tn": a capital before digits that a multiple follows.</summary>
    private readonly bool IsCurrencyLetter(int end)
    {
        if (end != _at + 1 || _text[_at] is not ('R' or 'N' or 'P' or 'K'))
            return false;
        var limit = Math.Min(_text.Length, end + MaxLength);
        while (end < limit && (char.IsAsciiDigit(_text[end]) || _text[end] is '.' or ','))
            end++;
        if (end < limit && _text[end] is ' ' or '-' or '\u00A0')
            end++;
        var rest = _text[end..];
        return rest.StartsWith("million") || rest.StartsWith("billion") || rest.StartsWith("trillion") || rest.StartsWith("bn") || rest.StartsWith("tn");
    }

    private readonly bool IsInner(int at) => _text[at] switch
    {
        '-' or '\u2010' or '\u2011' => true,
        '\'' or '\u2019' => !IsPossessive(at),
        _ => false,
    };

    private readonly bool IsPossessive(int at) =>
        at + 1 < _text.Length && _text[at + 1] is 's' or 'S' && (at + 2 >= _text.Length || !char.IsLetterOrDigit(_text[at + 2]));

    private readonly bool IsLetterAt(int at, out int width)
    {
        var c = _text[at];
        width = 1;
        if (c < 128)
            return char.IsAsciiLetter(c);
        if (!char.IsSurrogate(c))
            return char.IsLetter(c)
                || (at > _at && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
        width = 2;
        return at + 1 < _text.Length && Rune.TryCreate(c, _text[at + 1], out var rune) && Rune.IsLetter(rune);
    }

    private static bool IsSpace(char c) => c < 128 ? c is >= '\t' and <= '\r' || c < ' ' : char.IsWhiteSpace(c)
        || c is '\u200B' or '\uFEFF' or '\u00AD';

    private static WordShape Shape(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
            return WordShape.Lower;
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return WordShape.Capitalised;
            if (char.IsLetter(c))
                letters++;
        }
        return letters > 1 ? WordShape.AllCapitals : WordShape.Capitalised;
    }

    /// <summary>The norm of a word, and its <see cref="NormHash"/> with it.</summary>
    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> word, Span<char> buffer, out int hash, out bool hasHyphen)
    {
        var running = NormHash.Start;
        hasHyphen = false;
        for (var i = 0; i < word.Length; i++)
        {
            var c = Lower(word[i]);
            buffer[i] = c;
            running = NormHash.Next(running, c);
            hasHyphen |= c == '-';
        }
        hash = NormHash.End(running);
        return buffer[..word.Length];
    }

    private static char Lower(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '_' => '-',
        < (char)128 => c,
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u201C' or '\u201D' => '"',
        '\u0130' => 'i',
        _ => char.ToLowerInvariant(c),
    };
}
