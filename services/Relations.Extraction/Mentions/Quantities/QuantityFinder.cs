using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Quantities;

/// <summary>Finds every quantity of a text that is not part of a date.</summary>
internal sealed class QuantityFinder(UnitCatalog units, CurrencyCatalog currencies)
{
    /// <summary>The quantities in text order, none overlapping another or a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dates">Its dates, in text order.</param>
    public IReadOnlyList<QuantityMention> Find(TermText text, IReadOnlyList<DateMention> dates)
    {
        var mentions = new List<QuantityMention>();
        var context = new CurrencyContext(text, currencies);
        var date = 0;
        for (var sentence = 0; sentence < text.Segmented.Sentences.Count; sentence++)
        {
            if (!text.May(sentence, TermSigns.Quantity))
                continue;
            var terms = text.Sentence(sentence);
            var parser = new QuantityParser(terms, units, currencies, context);
            for (var at = 0; at < terms.Count;)
            {
                while (date < dates.Count && dates[date].End <= terms[at].Start)
                    date++;
                var next = date < dates.Count ? dates[date].Start : int.MaxValue;
                if (terms[at].Start >= next || !parser.TryRead(at, out var quantity) || terms[quantity.End - 1].End > next)
                {
                    at++;
                    continue;
                }
                mentions.Add(Mention(terms, quantity));
                at = quantity.End;
            }
        }
        return mentions;
    }

    private static QuantityMention Mention(SentenceTerms terms, in ReadQuantity quantity)
    {
        ref readonly var first = ref terms[quantity.First];
        ref readonly var last = ref terms[quantity.End - 1];
        var bound = Bounds.Before(terms, quantity.First);
        return new QuantityMention(first.Token, last.Token + 1, first.Start, last.End, quantity.Value, quantity.Low, quantity.Unit, bound);
    }
}
