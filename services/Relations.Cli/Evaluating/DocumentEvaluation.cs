using System.Text.Json;

namespace Relations.Cli.Evaluating;

/// <summary>Compares what was read from a document with what a person annotated, and adds it to a score.</summary>
/// <param name="annotation">What a person found.</param>
/// <param name="source">The text that the annotation's offsets count in.</param>
/// <param name="score">Where it is counted.</param>
internal sealed class DocumentEvaluation(Annotation annotation, SearchableText source, Score score)
{
    private readonly List<Difference> _differences = [];

    /// <summary>Compares with an Extraction in its proto3 JSON form, or with an empty object when the document was rejected.</summary>
    /// <returns>Every difference, in the order document, agreements, events, figures.</returns>
    public IReadOnlyList<Difference> Compare(JsonElement extraction)
    {
        var document = extraction.Member("document") ?? default;
        CompareMetadata(document);
        CompareText(document.Text("text") ?? "");
        foreach (var kind in score.Kinds)
            CompareItems(kind, extraction);
        return _differences;
    }

    private void CompareMetadata(JsonElement document)
    {
        foreach (var (field, want) in annotation.Metadata)
        {
            var have = document.Text(field) ?? "";
            var right = Spellings.Fold(have) == Spellings.Fold(want);
            score.Metadata.Count(right);
            if (!right)
                _differences.Add(new Difference(DifferenceKind.Metadata, "document", field, want, have, ""));
        }
    }

    private void CompareText(string text)
    {
        var body = new SearchableText(text);
        foreach (var passage in annotation.Present)
            Count(body.Contains(passage), DifferenceKind.Lost, passage);
        foreach (var passage in annotation.Absent)
            Count(text.Length > 0 && !body.Contains(passage), DifferenceKind.Kept, passage);

        void Count(bool right, DifferenceKind otherwise, string passage)
        {
            score.Normalise.Count(right);
            if (!right)
                _differences.Add(new Difference(otherwise, "document", null, null, null, passage));
        }
    }

    private void CompareItems(KindScore counts, JsonElement extraction)
    {
        var annotated = annotation.Items.Where(item => item.Kind == counts.Kind).ToList();
        var spans = annotated.ConvertAll(item => item.SpanIn(source));
        var found = extraction.List(counts.Kind.Items).Select(item => new FoundItem(item, [.. QuotesOf(item).SelectMany(source.Find)])).ToList();
        var partners = Pairing.Of(annotated, spans, found);
        for (var i = 0; i < annotated.Count; i++)
        {
            if (!annotated[i].Optional)
                CompareItem(counts, annotated[i], source.Words(spans[i].Start, spans[i].End), partners[i] < 0 ? null : found[partners[i]].Fields);
        }
        var optional = spans.Where((_, i) => annotated[i].Optional).ToList();
        for (var i = 0; i < found.Count; i++)
        {
            // A second reading of an optional mention is not an error.
            if (!partners.Contains(i) && !optional.Exists(found[i].Overlaps))
                CountSpurious(counts, found[i].Fields);
        }
    }

    private void CompareItem(KindScore counts, AnnotatedItem annotated, string words, JsonElement? item)
    {
        if (item is not { } found)
        {
            counts.Missed++;
            counts.MissedFields += annotated.Compared.Count();
            _differences.Add(new Difference(DifferenceKind.Missed, counts.Kind.Name, null, null, null, words.Length > 0 ? words : annotated.Quote ?? ""));
            return;
        }
        counts.Found++;
        foreach (var field in annotated.Compared)
        {
            var right = FieldComparison.Agrees(annotated, field, found);
            counts.Fields[field].Count(right);
            if (!right)
            {
                var want = FieldComparison.Written(annotated.Fields.GetProperty(field));
                _differences.Add(new Difference(DifferenceKind.Field, counts.Kind.Name, field, want, FieldComparison.Have(field, found), words));
            }
        }
    }

    private void CountSpurious(KindScore counts, JsonElement item)
    {
        counts.Spurious++;
        var fields = item.EnumerateObject().Where(member => member.Name is not ("evidence" or "confidence" or "fieldEvidence" or "id"));
        var have = string.Join(", ", fields.Select(member => $"{member.Name} {FieldComparison.Written(member.Value)}"));
        _differences.Add(new Difference(DifferenceKind.Spurious, counts.Kind.Name, null, null, have, QuotesOf(item).FirstOrDefault() ?? ""));
    }

    private static IEnumerable<string> QuotesOf(JsonElement item) => item.List("evidence").Select(evidence => evidence.Text("quote") ?? "");
}
