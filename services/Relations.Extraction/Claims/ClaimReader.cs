using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Agreements;
using Relations.Extraction.Claims.Events;
using Relations.Extraction.Claims.Figures;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Naming;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims;

/// <summary>What was read from a document.</summary>
/// <param name="Facts">The facts of every kind.</param>
/// <param name="Unread">Sentences with a signal and no fact.</param>
internal sealed record ClaimsRead(IReadOnlyList<Fact> Facts, IReadOnlyList<UnreadSentence> Unread);

/// <summary>Reads the claims of a document out of what is named in it. Safe to share between threads.</summary>
/// <param name="vocabulary">The words of claims.</param>
/// <param name="known">The words the texts' tokens are numbered by.</param>
internal sealed class ClaimReader(ClaimVocabulary vocabulary, KnownWords known)
{
    private readonly WordFacts<Lexeme?> _forms = new(known, vocabulary.Forms.Find, null);
    private readonly WordFacts<ClaimEntry?> _entries = new(known, vocabulary.Entries.Find, null);
    private readonly ClauseReader _clauses = new(new VerbReader(vocabulary.Control), vocabulary.Control);

    /// <summary>The claims: events first, for agreements take their dates; then agreements, figures and names.</summary>
    public ClaimsRead Read(MentionedText mentioned)
    {
        var text = new ClaimText(mentioned, _forms, _entries, _clauses);
        var focus = PairInFocus.Of(text);
        var parties = new PartyReader(text, focus);
        var people = new PeopleReader(text);
        var dates = new DateChooser(text);
        var events = ReadEvents(text, focus, parties, people, dates);
        var agreements = ReadAgreements(text, parties, people, dates, events);
        var figures = ReadFigures(text, focus, parties, dates);
        return Collect(text, events, agreements, figures);
    }

    private EventLog ReadEvents(ClaimText text, PairInFocus focus, PartyReader parties, PeopleReader people, DateChooser dates)
    {
        var log = new EventLog();
        var visits = new VisitReader(text, vocabulary.Visits, new VisitorReader(text, people, focus), new DestinationReader(text, focus), dates, parties, people, log);
        var meetings = new MeetingReader(text, vocabulary.Meetings, dates, parties, people, log);
        var milestones = new MilestoneReader(text, vocabulary.Milestones, dates, parties, log);
        foreach (var sentence in text.Sentences)
        {
            if (text.Has(sentence, Signals.Visit))
                visits.Read(sentence);
            else
                visits.ReadContinued(sentence);
            if (text.Has(sentence, Signals.Meeting))
                meetings.Read(sentence);
            if (text.Has(sentence, Signals.Milestone))
                milestones.Read(sentence);
        }
        if (text.Headline is { } headline)
            log.DropHeadline(headline);
        new UndatedMeetings(text).Date(log);
        return log;
    }

    private AgreementLog ReadAgreements(ClaimText text, PartyReader parties, PeopleReader people, DateChooser dates, EventLog events)
    {
        var log = new AgreementLog();
        var signed = new AgreementDates(text, dates, new EventContext(text, events), log);
        var between = new AgreementParties(text, parties);
        var fields = new AgreementFields(text, vocabulary.Agreements, vocabulary.Subjects, between, people, signed);
        var reader = new AgreementReader(text, vocabulary.Agreements, vocabulary.Undertakings, fields, between, signed, log);
        foreach (var sentence in text.Sentences)
            reader.Read(sentence);
        log.DropToldPackages();
        if (text.Headline is { } headline)
            log.DropHeadline(headline);
        return log;
    }

    private FigureReader ReadFigures(ClaimText text, PairInFocus focus, PartyReader parties, DateChooser dates)
    {
        var reader = new FigureReader(text, new CueFinder(text, vocabulary.Indicators), new ShareReader(text), new DirectionReader(text, parties, focus), dates);
        foreach (var sentence in text.Sentences)
            reader.Read(sentence);
        return reader;
    }

    private ClaimsRead Collect(ClaimText text, EventLog events, AgreementLog agreements, FigureReader figures)
    {
        var builder = new FactBuilder(text);
        var names = new NamedFacts(text);
        var read = ReadSentences(text, agreements.Drafts.SelectMany(d => d.Spans).Concat(events.Drafts.SelectMany(d => d.Spans)).Concat(figures.Figures.Select(f => f.Span)));
        var projects = new ProjectReader(text).Read(figures.Figures, events.Drafts).ToList();
        var facts = new List<Fact>(agreements.Drafts.Count + events.Drafts.Count + figures.Figures.Count);
        facts.AddRange(InTextOrder(agreements.TakeDrafts(), builder.Build));
        facts.AddRange(InTextOrder(events.TakeDrafts(), builder.Build));
        facts.AddRange(InTextOrder(figures.TakeFigures(), builder.Build));
        facts.AddRange(names.People());
        facts.AddRange(names.Institutions());
        facts.AddRange(names.Places());
        facts.AddRange(projects);
        return new ClaimsRead(facts, [.. new UnreadReader(text, vocabulary.Agreements).Read(read)]);
    }

    /// <summary>The facts of the drafts; each draft is let go once it is built, for a text full of facts holds more in them than in anything else.</summary>
    private static IEnumerable<T> InTextOrder<TDraft, T>(TDraft?[] drafts, Func<TDraft, T> build)
        where TDraft : class
        where T : Fact
    {
        var facts = new T[drafts.Length];
        for (var i = 0; i < drafts.Length; i++)
        {
            facts[i] = build(drafts[i]!);
            drafts[i] = null;
        }
        return facts.OrderBy(f => f.Evidence[0].Start).ThenBy(f => f.Evidence[0].End);
    }

    private static bool[] ReadSentences(ClaimText text, IEnumerable<TokenRange> spans)
    {
        var read = new bool[text.Sentences.Count];
        foreach (var span in spans)
            read[text.SentenceAt(span.First).Index] = true;
        return read;
    }
}
