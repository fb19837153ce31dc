using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>What follows an agreement's noun.</summary>
/// <param name="Complements">The parts that tell what it is about.</param>
/// <param name="Partners">"with ..." or "between ...", or empty.</param>
/// <param name="Whole">From the first token after the noun to the end of the last part; empty when nothing follows.</param>
internal readonly record struct PhraseTail(IReadOnlyList<TokenRange> Complements, TokenRange Partners, TokenRange Whole);

/// <summary>Reads what follows an agreement's noun: "on the state border", "with China on transit", "on A, on B and on C".</summary>
internal sealed class ComplementReader
{
    private const int Reach = 45;

    private readonly ClaimText _text;
    private readonly AgreementWords _vocabulary;
    private readonly ComplementBounds _bounds;
    private readonly PartnerReader _partners;
    private readonly ComplementEnd _end;
    private readonly ContentClause _content;

    public ComplementReader(ClaimText text, AgreementWords vocabulary)
    {
        (_text, _vocabulary) = (text, vocabulary);
        _bounds = new ComplementBounds(text, vocabulary);
        _partners = new PartnerReader(text, _bounds);
        _end = new ComplementEnd(text, _bounds, _partners);
        _content = new ContentClause(text, vocabulary);
    }

    /// <summary>The tail of the noun at <paramref name="head"/>.</summary>
    public PhraseTail Read(int head, AgreementNoun noun, Sentence sentence)
    {
        var words = _text.Words;
        var end = Math.Min(sentence.EndToken, head + Reach);
        var at = head + 1;
        if (at < end && words.IsPunctuation(at, ')'))
            at++;
        at = AfterAcronym(at, end);
        at = PastWhenAndWhere(at, end, noun.IsPlural);
        var partners = default(TokenRange);
        var last = head + 1;
        if (at < end && words.Norm(at) is "with" or "between" or "among" && !_bounds.IsHelp(at))
        {
            partners = _partners.Read(at, end);
            last = at = partners.End;
            if (at + 1 < end && words.IsPunctuation(at, ',') && _text.Is(at + 1, WordRole.Topic))
                at++;
        }
        if (noun.IsPlural && ListedAt(at, end) is { } listed)
            at = listed;
        if (at + 1 < end && words.Norm(at) == "worth" && _text.Quantities.Covering(at + 1) is { } worth)
            at = worth.EndToken;
        var complements = new List<TokenRange>();
        if (at + 1 < end && words.Norm(at) is "on" or "of" or "for" or "to" && words.Norm(at + 1) is "it" or "this" or "that" or "them")
            last = at += 2;
        while (at < end && Opens(at, end, complements.Count == 0, noun.IsPlural) && !(words.Norm(at) == "of" && at == partners.End))
        {
            var stop = EndOf(at, end, noun.IsPlural);
            if (stop <= at + 1)
                break;
            complements.Add(new TokenRange(at, stop));
            last = stop;
            at = noun.IsPlural ? NextPart(stop, end) : stop;
            if (!noun.IsPlural && !(at < end && words.Norm(at) is "on" or "for" or "between" or "with"))
                break;
        }
        last = Math.Max(last, AfterAcronym(last, end));
        return new PhraseTail(complements, partners, new TokenRange(head + 1, Math.Max(last, AfterAcronym(head + 1, end))));
    }

    /// <summary>The part at "on" or "for" that stands behind the verb: "was signed in Rome on the use of ports"; empty when there is none.</summary>
    /// <param name="from">The token after the verb.</param>
    /// <param name="before">Where the part begins at the latest.</param>
    /// <param name="end">Where it ends at the latest.</param>
    /// <param name="isPlural">Whether it may be one of several parts.</param>
    public TokenRange After(int from, int before, int end, bool isPlural = false)
    {
        for (var i = from; i < before; i++)
        {
            if ((_text.Is(i, WordRole.Topic) && !_bounds.IsAdjunct(i, end) && !_partners.IsInsideName(i, end)) || (_text.Words.Norm(i) is "in" && InOpens(i, end) && !_text.Words[i + 1].IsCapitalised))
                return new TokenRange(i, _end.Of(i, end, isPlural));
            if (_text.Words[i].Kind == TokenKind.Punctuation || _text.Words.Is(i, WordClass.AnyVerb | WordClass.Relative | WordClass.Subordinator) && !_text.Words.Is(i, WordClass.Preposition | WordClass.MaybeNoun))
                return default;
        }
        return default;
    }

    /// <summary>The part that begins at a token, whatever leads to it: "pertains to the use of ports".</summary>
    public TokenRange From(int at, int end) => new(at, _end.Of(at, end, isPlural: false));

    private int EndOf(int at, int end, bool isPlural) => _content.Opens(at, end) ? _content.End(at, end) : _end.Of(at, end, isPlural);

    /// <summary>"in Rome on 3 May" between the noun and what it is about: passed over where something follows that says so.</summary>
    private int PastWhenAndWhere(int at, int end, bool isPlural)
    {
        var past = at;
        while (past < end && (PastDate(past) ?? PastPlace(past)) is { } next && next < end)
            past = next;
        var leads = past > at && (_text.Is(past, WordRole.Topic) || _text.Words.Norm(past) is "to" or "between" or "with" || _content.Opens(past, end) || IsParticipial(past, end) || (isPlural && ListedAt(past, end) is not null));
        return leads ? past : at;
    }

    private int? PastDate(int at)
    {
        var first = _text.Words.Norm(at) is "of" or "on" or "in" or "last" or "early" or "late" && _text.Dates.Covering(at) is null ? at + 1 : at;
        return _text.Dates.Covering(first) is { } date && date.FirstToken == first ? date.EndToken : null;
    }

    private int? PastPlace(int at)
    {
        if (_text.Words.Norm(at) is not ("in" or "at"))
            return null;
        if (_text.Places.Covering(at + 1) is { } place && place.FirstToken == at + 1)
            return place.EndToken;
        return _text.States.Covering(at + 1) is { Form: StateForm.Capital } capital && capital.FirstToken == at + 1 ? capital.EndToken : null;
    }

    /// <summary>"(BIPPA)" after a name.</summary>
    private int AfterAcronym(int at, int end) =>
        at + 2 < end && _text.Words.IsPunctuation(at, '(') && _text.Words.IsPunctuation(at + 2, ')') && _text.Words[at + 1].Kind == TokenKind.Word && _text.Dates.Covering(at + 1) is null && _text.Places.Covering(at + 1) is null ? at + 3 : at;

    /// <summary>After "on A": the "on" of ", on B" or "and on C".</summary>
    private int NextPart(int stop, int end)
    {
        var at = stop;
        while (at < end && (_text.Words.IsPunctuation(at, ',') || _text.Words.IsPunctuation(at, ';') || _text.Words.Norm(at) is "and" or "while"))
            at++;
        return at > stop ? PartAt(at, end) ?? end : end;
    }

    /// <summary>The first "on" of "two agreements: on A and on B", "two agreements, one on A and the other on B"; null where no such list begins at the mark.</summary>
    private int? ListedAt(int mark, int end)
    {
        if (mark + 1 >= end || !(_text.Words.IsPunctuation(mark, ':') || (_text.Words.IsPunctuation(mark, ',') && _bounds.IsPartLead(mark + 1))))
            return null;
        return PartAt(mark + 1, end);
    }

    /// <summary>The "on" of a part, behind "one", "another" or "the second": "two agreements: one on A and another on B".</summary>
    private int? PartAt(int at, int end)
    {
        while (at < end && _bounds.IsPartLead(at))
            at++;
        return at < end && _text.Is(at, WordRole.Topic) ? at : null;
    }

    private bool Opens(int at, int end, bool first, bool isPlural)
    {
        var words = _text.Words;
        if (first && _content.Opens(at, end))
            return true;
        switch (words.Norm(at))
        {
            case "on" or "of" or "for" or "concerning" or "regarding" or "about" or "against":
                return !_bounds.IsAdjunct(at, end);
            case "over":
                return first && _text.Quantities.Covering(at + 1) is null && (words[at + 1].IsCapitalised || words.Is(at + 1, WordClass.Determiner));
            case "between" or "with":
                return !first && !_bounds.IsHelp(at);
            case "to":
                return at + 1 < end && !words.IsNamed(at + 1);
            case "in":
                return InOpens(at, end) || (isPlural && !_bounds.IsAdjunct(at, end) && _text.Words.Lexeme(at + 1) is null && !_text.Words.IsNamed(at + 1));
            case "that" or "which":
                return first && isPlural && at + 1 < end && words.Is(at + 1, WordClass.AnyVerb | WordClass.Modal);
            default:
                return first && IsParticipial(at, end);
        }
    }

    /// <summary>"establishing a commission", "aimed at facilitating transit".</summary>
    private bool IsParticipial(int at, int end)
    {
        var words = _text.Words;
        if (words[at].IsCapitalised || words.Lexeme(at) is not { } lexeme || _vocabulary.Verb(lexeme.Lemma) is not null || lexeme.Is(WordClass.Auxiliary))
            return false;
        if (lexeme.Is(WordClass.VerbIng))
            return !lexeme.Is(WordClass.Preposition) && !_bounds.IsAdjunct(at, end);
        return lexeme.Is(WordClass.VerbParticiple) && words.Norm(at + 1) is "at" or "to" or "on" && !_bounds.IsAdjunct(at + 1, end);
    }

    /// <summary>"in Thornbury on 26 October": a name with a date behind it is where it was signed.</summary>
    private bool IsDatedName(int at, int end)
    {
        var past = at;
        while (past < end && _text.Words[past].IsCapitalised && !_text.Words.IsNamed(past))
            past++;
        return past > at && past < end && (_text.Words.IsDate(past) || (_text.Words.Norm(past) is "on" or "in" && _text.Words.IsDate(past + 1)));
    }

    private bool InOpens(int at, int end)
    {
        if (_bounds.IsAdjunct(at, end) || IsDatedName(at + 1, end))
            return false;
        var next = at + 1;
        while (next < end && _text.Words.Norm(next) is "the" or "following" or "several" or "various" or "different" or "key")
            next++;
        return next < end && (_text.Words.Norm(next) is "field" or "fields" or "area" or "areas" or "sphere" or "spheres" or "sector" or "sectors" or "domain" or "use" or "matters" or "military" or "non-raw" || _text.Words[next].IsCapitalised);
    }
}
