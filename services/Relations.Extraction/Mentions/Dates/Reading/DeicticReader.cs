using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Dates told by a word such as last, this, next: "last year", "this week", "next May", "the following day".</summary>
internal static class DeicticReader
{
    /// <summary>How many units a word such as last, this, next counts, and from where.</summary>
    public static (int Offset, Origin Origin) Counted(this Deixis deixis) => deixis switch
    {
        Deixis.Last => (-1, Origin.Now),
        Deixis.Previous => (-1, Origin.Story),
        Deixis.Next => (1, Origin.Now),
        Deixis.Following => (1, Origin.Story),
        Deixis.Same => (0, Origin.Story),
        _ => (0, Origin.Now),
    };

    /// <summary>A word like last, this, next and what it is said of.</summary>
    public static DateReading? ReadDeictic(this in SentenceTerms terms, int at)
    {
        var deixis = terms[at].Lexeme!.Deixis;
        var next = at + 1;
        if (deixis == Deixis.This && terms[next].Lexeme is { Deixis: Deixis.Last or Deixis.Next } second)
            (deixis, next) = (second.Deixis, next + 1);
        if (terms[at].Norm is "that" or "this" && terms[next].Is("same"))
            (deixis, next) = (Deixis.Same, next + 1);
        var isNearest = terms[next - 1].Is("past");
        if (deixis == Deixis.Next && terms[at].Is("next") && terms[at - 1].Is("the"))
            deixis = Deixis.Following;
        if (terms[next].Norm is "fiscal" or "financial" or "calendar")
            next++;
        if (terms.IsWorking(next) && terms[next + 1].Is("week") && deixis != Deixis.Recent)
        {
            var (weeks, from) = deixis.Counted();
            return new(new RelativeNode(DateUnit.WorkingWeek, weeks, from), next + 2);
        }
        if (terms[at].Norm is "current" or "present" && terms[next].Is("date"))
            return new(new RelativeNode(DateUnit.Day, 0, Origin.Now), next + 1);
        if (terms.ReadSpan(deixis, next) is { } span)
            return span;
        if (deixis != Deixis.Recent && ReadDayAfter(terms, deixis, next) is { } day)
            return day;
        if (deixis == Deixis.Same && terms[next].Is("period"))
            return terms.ReadSamePeriod(next + 1);
        if (deixis == Deixis.Same && terms.ReadYearAgoPeriod(next) is { } yearAgo)
            return yearAgo;
        if (terms[next].Lexeme is not { } lexeme)
            return ReadPartOfDay(terms, deixis, next);
        if (lexeme.StartsHoliday && deixis != Deixis.Recent && terms.ReadHoliday(next, deixis) is { } holiday)
            return holiday;
        var isPlural = terms[next].Norm.EndsWith('s');
        if (terms[at].Is("latest"))
            return lexeme.Unit is DateUnit.Week or DateUnit.Month or DateUnit.Quarter && !isPlural ? new(new RelativeNode(lexeme.Unit, -1, Origin.Now), next + 1) : null;
        if (deixis == Deixis.Recent)
            return lexeme.Unit != DateUnit.None && isPlural ? new(VagueNode.Instance, next + 1) : null;
        return ReadNamed(terms, deixis, next, lexeme, isNearest);
    }

    /// <summary>"[last] year", "[next] May", "[this past] Tuesday": what the word is said of.</summary>
    private static DateReading? ReadNamed(in SentenceTerms terms, Deixis deixis, int at, Lexeme lexeme, bool isNearest)
    {
        if (deixis == Deixis.Same && terms.ReadSameOfYear(lexeme.Unit, at + 1) is { } same)
            return same;
        if (lexeme.Unit != DateUnit.None)
            return terms.ReadRelativeUnit(deixis, at, lexeme);
        if ((lexeme.Month > 0 && (terms[at].IsCapitalised ? lexeme.Text != "mar" : !lexeme.IsOrdinaryWord() || terms.IsUncasedMonth(at))) || (lexeme.Season > 0 && lexeme.Text != "fall")
            || (lexeme.Text == "fall" && deixis is Deixis.Last or Deixis.This or Deixis.Next))
            return ReadName(terms, deixis, at, lexeme);
        if (lexeme.Weekday > 0 && (!lexeme.IsShort || terms[at].Shape == WordShape.Capitalised || (deixis is Deixis.Last or Deixis.Next && lexeme.Weekday < 6)))
            return ReadComing(terms, deixis, at, lexeme, isNearest);
        return null;
    }

    /// <summary>"last May", "next Tuesday, June 3". With a day and a year the date is complete.</summary>
    private static DateReading ReadName(in SentenceTerms terms, Deixis deixis, int at, Lexeme name)
    {
        if (deixis == Deixis.Last && terms.ReadWeekdayOfPeriod(at, 0) is { } ofPeriod)
            return ofPeriod;
        if (name.Weekday > 0 && terms.ReadWeekday(at) is { Node: CalendarNode { Day: > 0 } or NumericNode } day)
            return day;
        if (name.Month > 0 && terms.ReadMonth(at, true) is { Node: CalendarNode calendar } month && (calendar.Day > 0 || !calendar.Year.IsNone))
            return calendar.Year.IsNone && deixis is Deixis.Last or Deixis.Next or Deixis.This ? month with { Node = new NamedRelativeNode(name, deixis) { Day = calendar.Day } } : month;
        return new(new NamedRelativeNode(name, deixis), at + 1);
    }

    /// <summary>
    /// "the coming Sunday" is the nearest one after now, "next Sunday" that of the week to come; "the previous Sunday" is told from the story, "previous Sunday" from now.
    /// </summary>
    private static DateReading ReadComing(in SentenceTerms terms, Deixis deixis, int at, Lexeme name, bool isNearest)
    {
        var isComing = deixis == Deixis.Next && !terms[at - 1].Is("next");
        var isFromNow = isComing || (deixis == Deixis.Previous && !terms[at - 2].Is("the"));
        var read = ReadName(terms, isComing ? Deixis.Following : deixis, at, name);
        return read.Node is NamedRelativeNode named ? read with { Node = named with { IsFromNow = isFromNow, IsNearest = isNearest } } : read;
    }

    /// <summary>"[this] third of May", "[next] 6th of April", "[this] 5/12".</summary>
    private static DateReading? ReadDayAfter(in SentenceTerms terms, Deixis deixis, int at)
    {
        if (terms[at].Kind == TokenKind.Word)
            return terms.ReadDayMonth(at);
        if (terms.ReadMonthDayDigits(at) is { Node: NumericNode { Year: 0 } numeric, End: var afterDigits })
            return new(numeric with { Deixis = deixis }, afterDigits);
        if (!terms.IsOrdinalAt(at) || terms.ReadDayMonth(at) is not { Node: CalendarNode { Year.IsNone: true }, End: var end })
            return null;
        var name = terms[end - 1].Lexeme ?? terms[end - 2].Lexeme!;
        return new(new NamedRelativeNode(name, deixis) { Day = terms.DayAt(at) }, end);
    }

    /// <summary>"this morning", "last night", "the next evening", "that afternoon".</summary>
    private static DateReading? ReadPartOfDay(in SentenceTerms terms, Deixis deixis, int at)
    {
        if (!terms.IsPartOfDay(at) || deixis == Deixis.Recent || (terms[at].Is("night") && deixis == Deixis.This))
            return null;
        var (offset, origin) = deixis.Counted();
        return new(new RelativeNode(DateUnit.Day, offset, origin), at + 1);
    }

    /// <summary>"today", "yesterday"; "today's" and "the Germany of today" are no day.</summary>
    public static DateReading ReadToday(this in SentenceTerms terms, int at, int days)
    {
        var end = at + 1;
        var isVague = (terms[at - 1].Is("of") && terms[at - 2].Kind == TokenKind.Word && terms[at - 2].Lexeme is null)
            || (terms[at].Is("today") && (terms[end].Is("'s") || (at == 0 && end < terms.Count && !terms.IsTimeAhead(end) && !terms[end].Is("at") && !terms.IsPartOfDay(end) && Tenses.At(terms, at) is Tense.Present or Tense.Unknown)));
        return new(isVague ? VagueNode.Instance : new RelativeNode(DateUnit.Day, days, Origin.Now), end);
    }
}
