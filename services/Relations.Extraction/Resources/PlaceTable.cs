using Relations.Domain;

namespace Relations.Extraction.Resources;

/// <summary>Rows of <c>places.tsv</c>.</summary>
internal static class PlaceTable
{
    /// <summary>Adds a row: state, kind, places with their forms.</summary>
    public static void Add(TableRow row, Lexicon lexicon)
    {
        ActorCode? state = row[0] == "-" ? null : new ActorCode(row.Required(0, "state"));
        foreach (var value in row.Required(2, "places").Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            PlaceName? place = null;
            foreach (var form in value.Split('/'))
            {
                var marks = NameMarks.Read(form);
                place ??= new PlaceName(marks.Name, state);
                lexicon.AddWithSaint(marks, place);
            }
        }
    }
}
