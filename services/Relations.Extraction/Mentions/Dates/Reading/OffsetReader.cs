using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Lengths of time from now or from the story: "two years ago", "in two weeks", "a week later", "five months from now".</summary>
internal static class OffsetReader
{
    /// <summary>"in two weeks": only where the sentence speaks of what will be; else it is how long something took.</summary>
    public static DateReading? ReadInLength(this in SentenceTerms terms, int at)
    {
        var count = terms.CountOfUnits(at + 1, out var next);
        var isWorking = terms.IsWorking(next) && terms[next + 1].Lexeme is { Unit: DateUnit.Day };
        if (isWorking)
            next++;
        if (count <= 0 || terms[next].Lexeme is not { Unit: var unit and not DateUnit.None })
            return null;
        var length = new TimeLength(count, unit, 0, next + 1);
        if (!isWorking)
            length = terms.WithSmallerUnits(length);
        var end = length.End;
        var isAlone = at == 0 && !terms[end].Is(',') && (terms.IsClosedNumber(end) || terms.IsTimeAhead(end));
        if ((terms[end].Norm is "'" or "'s" && terms[end + 1].Is("time")) || (terms[end].Is("from") && terms[end + 1].Norm is "now" or "today"))
            end += 2;
        else if (terms[end].Norm is "of" or "'" or "'s" or "a" || !(isAlone || Tenses.At(terms, at, end) == Tense.Future))
            return null;
        return new(new OffsetNode(length.Count, length.Unit, 1, Origin.Now) { IsWorking = isWorking, Months = length.Months }, end);
    }

    /// <summary>"two years ago", "a week later", "three and a half years earlier", "five months from now".</summary>
    public static DateReading? ReadOffset(this in SentenceTerms terms, int at)
    {
        var count = terms.CountOfUnits(at, out var next);
        if (count > 0 && terms[next].Lexeme is { Deixis: Deixis.Last or Deixis.Previous or Deixis.Next or Deixis.Following } of
            && terms[next + 1].Lexeme is { Unit: var spanned and not DateUnit.None } && (count == 1 || terms[next + 1].Norm.EndsWith('s')))
            return new(new SpanNode((int)count, spanned, of.Deixis is Deixis.Last or Deixis.Previous ? -1 : 1), next + 2);
        if ((terms.ReadWeekdays((int)count, next) ?? ReadEitherOffset(terms, count, next)) is { } other)
            return other;
        if (count > 0 && terms.IsWorking(next) && terms[next + 1].Lexeme is { Unit: DateUnit.Day })
            return ReadDirection(terms, new TimeLength(count, DateUnit.Day, 0, next + 2)) is not { } working ? null
                : working.Node is OffsetNode offset ? working with { Node = offset with { IsWorking = true } } : working;
        if (count == 0 || terms[next].Lexeme is not { Unit: var unit and not DateUnit.None })
            return null;
        next++;
        if (unit >= DateUnit.Week && terms.IsAndHalf(next))
            (count, next) = (count + 0.5, next + 3);
        var length = terms.WithSmallerUnits(new TimeLength(count, unit, 0, next));
        if (length.Unit <= DateUnit.Week)
            length = length with { End = terms.AfterHours(length.End) };
        return (length.Months > 0 ? null : ReadDated(terms, at, length)) ?? ReadDirection(terms, length);
    }

    /// <summary>A length of time that a date follows.</summary>
    private static DateReading? ReadDated(in SentenceTerms terms, int at, in TimeLength length) =>
        terms.ReadLasting((int)length.Count, length.Unit, terms[at - 1].Is("for"), length.End)
        ?? terms.ReadFromDate((int)length.Count, length.Unit, terms[at - 1].Is("than") && terms[at - 2].Norm is "less" or "fewer", length.End)
        ?? (terms[at - 1].Norm is "the" or "in" or "during" or "for" or "over" ? terms.ReadUnitsUpTo(length.Count, length.Unit, length.End) : null);

    /// <summary>"[two] or three years ago", "[10]-15 days ago", "[two] to three weeks later": from the one to the other.</summary>
    private static DateReading? ReadEitherOffset(in SentenceTerms terms, double count, int at)
    {
        if (count <= 0)
            return null;
        var isJoined = terms[at].Norm is "or" or "to" || (terms[at].Is('-') && terms.IsGlued(at));
        var upper = isJoined ? terms.CountAt(at + 1) : 0;
        if (upper <= count || terms[at + 2].Lexeme is not { Unit: var unit and not DateUnit.None }
            || ReadDirection(terms, new TimeLength(upper, unit, 0, at + 3)) is not { Node: OffsetNode far, End: var end })
            return null;
        var near = far with { Count = count };
        return new(far.Sign < 0 ? new RangeNode(far, near) : new RangeNode(near, far), end);
    }

    /// <summary>The word behind a length that tells which way it goes, and from where.</summary>
    private static DateReading? ReadDirection(in SentenceTerms terms, in TimeLength length)
    {
        var word = terms[length.End].Norm;
        var end = length.End + 1;
        if (word == "ago" && length is { Months: 0, Count: > 0 } && ReadAgoFrom(terms, length, end) is { } from)
            return from;
        if (word == "ago" || (word == "back" && terms[end].Kind == TokenKind.Punctuation))
            return Offset(length, -1, Origin.Now, end);
        if (word == "from" && terms[end].Norm is "now" or "today")
            return Offset(length, 1, Origin.Now, end + 1);
        if (word == "hence")
            return Offset(length, 1, Origin.Now, end);
        if (word == "later" || (word == "after" && terms[end].Norm is "that" or "," or "."))
            return Offset(length, 1, Origin.Story, end);
        if (word is "earlier" or "previously" || (word is "before" or "prior" && IsClosed(terms, end) && !(word == "prior" && terms[end].Is("to"))))
            return Offset(length, -1, Origin.Story, end);
        return null;
    }

    /// <summary>"[two weeks ago] today", "[three weeks ago] Friday", "[a year ago] this week".</summary>
    private static DateReading? ReadAgoFrom(in SentenceTerms terms, in TimeLength length, int at)
    {
        if (terms[at].Is("this") && terms[at + 1].Lexeme is { Unit: (DateUnit.Week or DateUnit.Month) and var unit } && unit < length.Unit && !terms[at + 1].Norm.EndsWith('s'))
            return new(new FromDateNode((int)length.Count, length.Unit, -1, new RelativeNode(unit, 0, Origin.Now)), at + 2);
        DateNode? from = terms[at].Is("today") ? new RelativeNode(DateUnit.Day, 0, Origin.Now)
            : length.Count >= 1 && terms[at].Lexeme is { Weekday: > 0, IsShort: false } weekday && !terms[at + 1].IsCapitalised ? BesideReader.Weekdays(weekday, -1, 0)
            : null;
        return from is null ? null : new(new FromDateNode((int)length.Count, length.Unit, -1, from), at + 1);
    }

    /// <summary>True where "two days before" ends: a mark or a preposition follows, no noun that it would refer to.</summary>
    private static bool IsClosed(in SentenceTerms terms, int at) =>
        terms[at].Kind != TokenKind.Word
        || terms[at].Lexeme is { IntroducesDate: true } and not { Text: "the" or "a" or "an" or "its" or "his" or "their" };

    private static DateReading Offset(in TimeLength length, int sign, Origin origin, int end) =>
        new(length.Count < 0 ? VagueNode.Instance : new OffsetNode(length.Count, length.Unit, sign, origin) { Months = length.Months }, end);
}
