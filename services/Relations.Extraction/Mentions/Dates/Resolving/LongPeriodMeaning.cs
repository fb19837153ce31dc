using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>Decades and centuries.</summary>
internal static class LongPeriodMeaning
{
    /// <summary>"the 21st century".</summary>
    public static Resolved? Century(CenturyNode node)
    {
        if (node.Era == Terms.Era.BeforeChrist || node.Number is < 2 or > 99)
            return Resolved.Indefinite("century");
        return Resolved.Of($"{node.Number - 1:00}XX", null, "century");
    }

    /// <summary>About the last year that ends in two zeros; of "the turn of the century" that which lies nearest to now, and not ahead unless told so.</summary>
    public static Resolved? CenturyTurn(this DateContext context, CenturyTurnNode node)
    {
        if (node.Number > 0)
            return Resolved.Of($"{100 * (node.Number - 1):0000}~", null, "century-turn");
        if (context.Now is not { } now)
            return Resolved.Indefinite("century-turn");
        var nearest = (now.Year + 50) / 100 * 100;
        return Resolved.Of($"{(nearest > now.Year && context.Tense != Tense.Future ? nearest - 100 : nearest):0000}~", now, context.FromNow("century-turn"));
    }

    /// <summary>"the 1990s"; of two digits, the last there was or, up to the twenties, this century's.</summary>
    public static Resolved? Decade(this DateContext context, DecadeNode node)
    {
        var start = node.Start;
        if (start < 100)
            start += start <= 20 && context.Now?.Year >= 2000 ? 2000 : 1900;
        if (start % 100 == 0 && node.Start >= 100 && start != 2000 && !node.IsCalledDecade)
            return Resolved.Of($"{start / 100:00}XX", null, "century");
        return node.Part == PeriodPart.Middle ? Resolved.Of($"{start + 5:0000}~", null, "mid-decade")
            : Resolved.Of($"{start / 10:000}X", null, "decade");
    }
}
