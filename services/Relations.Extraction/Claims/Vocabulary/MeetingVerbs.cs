using System.Collections.Frozen;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Claims.Vocabulary;

/// <summary>How verbs tell of meetings, from <c>meeting-verbs.tsv</c>.</summary>
internal sealed class MeetingVerbs
{
    private readonly FrozenDictionary<string, MeetingVerb> _verbs = ResourceTable.Read("meeting-verbs.tsv")
        .ToFrozenDictionary(row => row[0], row => new MeetingVerb(Enum.Parse<MeetingUse>(row[1], ignoreCase: true), row.Length > 2 ? row[2] : null), StringComparer.Ordinal);

    /// <summary>Whether the verb can tell of a meeting without a noun.</summary>
    public bool Tells(string lemma) => Find(lemma) is { Use: MeetingUse.Meets or MeetingUse.Receives or MeetingUse.Discusses or MeetingUse.Exchanges or MeetingUse.Talks };

    /// <summary>The verb, or null.</summary>
    public MeetingVerb? Find(string lemma) => _verbs.GetValueOrDefault(lemma);
}

/// <summary>A verb of meetings.</summary>
/// <param name="Use">What its object is.</param>
/// <param name="Preposition">The word that must follow it, or null.</param>
internal sealed record MeetingVerb(MeetingUse Use, string? Preposition);

/// <summary>What the object of a verb is to a meeting.</summary>
internal enum MeetingUse
{
    /// <summary>Who is met.</summary>
    Meets,
    /// <summary>"talks".</summary>
    Holds,
    /// <summary>"talks", where people are named: much else is continued and ended.</summary>
    Governs,
    /// <summary>Who is received.</summary>
    Receives,
    /// <summary>"a call on", and who is called on.</summary>
    Calls,
    /// <summary>A meeting with a name of its own.</summary>
    Chairs,
    /// <summary>What is talked about; the subject, people of two states, meets.</summary>
    Discusses,
    /// <summary>"views", with whom or among people of two states.</summary>
    Exchanges,
    /// <summary>Who is talked with, or what about; the subject, people of two states, meets.</summary>
    Talks,
}
