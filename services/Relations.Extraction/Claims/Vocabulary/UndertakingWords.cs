using System.Collections.Frozen;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Claims.Vocabulary;

/// <summary>Words of what states agree to do, from <c>agreement-undertakings.tsv</c>.</summary>
internal sealed class UndertakingWords
{
    private readonly FrozenDictionary<string, UndertakingWord> _words = ResourceTable.Read("agreement-undertakings.tsv").ToFrozenDictionary(
        row => row[0],
        row => Enum.Parse<UndertakingWord>(row[1], ignoreCase: true),
        StringComparer.Ordinal);

    /// <summary>What a word, of a verb its base form, says of an undertaking; null for any other word.</summary>
    public UndertakingWord? Of(string word) => _words.TryGetValue(word, out var of) ? of : null;

    /// <summary>True for the base form of a verb that says that states agree to do something.</summary>
    public bool Leads(string lemma) => Of(lemma) is UndertakingWord.Leads or UndertakingWord.Resolves;
}

/// <summary>What a word says of an undertaking.</summary>
internal enum UndertakingWord
{
    /// <summary>"agreed": something is undertaken.</summary>
    Leads,

    /// <summary>"decided": something is undertaken where two or more decide it.</summary>
    Resolves,

    /// <summary>"strengthen": a verb that does not say what will be done.</summary>
    Vague,

    /// <summary>"cooperation": an object that does not say it either.</summary>
    Manner,

    /// <summary>"sale": what is agreed "on".</summary>
    Act,
}
