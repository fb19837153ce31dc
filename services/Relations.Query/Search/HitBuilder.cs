using Relations.Query.Records;
using Relations.V1;

namespace Relations.Query.Search;

/// <summary>Makes hits of rows that match.</summary>
internal sealed class HitBuilder(FormMatcher matcher)
{
    /// <summary>The hit of a row.</summary>
    public SearchHit Of(Match match)
    {
        var (title, text) = (matcher.Find(match.Title), matcher.Find(match.Text));
        var hit = new SearchHit { Score = match.Score, Title = match.Title };
        hit.TitleHighlights.Add(TextRanges.Of(title, 0));
        hit.Forms.Add(title.Concat(text).Select(found => found.Form).Where(form => form.Origin != FormOrigin.Typed).Select(form => form.Text).Distinct());
        if (match.Document is { } document)
        {
            hit.Document = document;
            hit.Snippets.Add(SnippetBuilder.OfText(document.Id, match.Text, text));
        }
        else
        {
            hit.Record = RecordMessage.Read(match.Kind!.Value, match.Message!);
            hit.Snippets.Add(Sentences(hit.Record));
        }
        return hit;
    }

    private IEnumerable<SearchSnippet> Sentences(Record record) =>
        (from evidence in record.Value!.Evidence.DistinctBy(evidence => evidence.Quote)
         let found = matcher.Find(evidence.Quote)
         where found.Count > 0
         orderby found.Select(each => each.Part).Distinct().Count() descending
         select SnippetBuilder.OfEvidence(evidence, found)).Take(SnippetBuilder.Most);
}
