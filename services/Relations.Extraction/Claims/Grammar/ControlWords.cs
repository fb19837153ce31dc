using System.Collections.Frozen;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Claims.Grammar;

/// <summary>What words that govern another verb say of it, from <c>control-words.tsv</c>.</summary>
internal sealed class ControlWords
{
    /// <summary>How far left of "to" or a gerund its governor may stand: "urged both governments to sign".</summary>
    private const int Reach = 7;

    private readonly FrozenDictionary<string, Factuality> _effects = ResourceTable.Read("control-words.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Factuality>(row[1], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>What the governor left of <paramref name="token"/> says of the verb there, or null when none is near.</summary>
    public Factuality? Before(Words words, int token, int sentenceFirst)
    {
        for (var i = token - 1; i >= Math.Max(sentenceFirst, token - Reach); i--)
        {
            if (words[i].Kind == Sentences.TokenKind.Punctuation && !words.IsPunctuation(i, '"'))
                return null;
            if (Of(words, i) is { } effect)
                return effect;
            if (words.Is(i, WordClass.AnyVerb) && !words.Is(i, WordClass.MaybeNoun | WordClass.Auxiliary))
                return null;
        }
        return null;
    }

    /// <summary>The effect of one word, or null.</summary>
    public Factuality? Of(Words words, int token) =>
        _effects.TryGetValue(words.Lexeme(token)?.Lemma ?? words.Norm(token), out var effect) ? effect : null;
}
