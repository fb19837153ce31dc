using System.CommandLine;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Relations.Cli.Querying;

/// <summary>The options for what a request has of filters and order: one table for all verbs, as the fields of all requests share their names.</summary>
internal sealed class RequestOptions
{
    private static readonly (string Field, string[] Option, string Description)[] Known =
    [
        ("format", ["--format"], "What kind of file"),
        ("between", ["--between"], "Actors that must all take part, as codes (CHN,KAZ)"),
        ("involving", ["--involving"], "Actors of whom at least one must take part, as codes"),
        ("members", ["--members"], "Only with all of these members (codes)"),
        ("kinds", ["--kind"], "Any of these kinds"),
        ("types", ["--type"], "Any of these types"),
        ("indicators", ["--indicator"], "Any of these indicators"),
        ("subjects", ["--subject"], "Any of these subjects"),
        ("statuses", ["--status"], "Any of these statuses"),
        ("from", ["--from"], "First day: YYYY, YYYY-MM or YYYY-MM-DD"),
        ("to", ["--to"], "Last day, included"),
        ("date_overlap", ["--dates"], "Whether imprecise dates count that may lie between --from and --to, or only those that do for certain"),
        ("person", ["--person"], "Someone who took part or signed, in any spelling known"),
        ("place", ["--place"], "Where it happened or was concluded, in any spelling known"),
        ("state", ["--state"], "Only in this state (a code)"),
        ("of", ["--of"], "Only with an office of this state or organisation (a code)"),
        ("reporter", ["--reporter"], "Whose statistic: a code or a name"),
        ("outlet", ["--outlet"], "Only of this newspaper, agency or site"),
        ("min_sources", ["--min-sources"], "Only what at least so many documents speak of"),
        ("with_discrepancies", ["--with-discrepancies"], "Only what documents disagree on"),
        ("correction_kinds", ["--kind"], "Any of these kinds"),
        ("states", ["--state"], "Any of these states"),
        ("author", ["--author"], "Who made it"),
        ("record", ["--record"], "Made on this record (an id)"),
        ("document", ["--document"], "Holding on to this document (an id)"),
        ("query", ["--query", "-q"], "Words to find (\"exact phrase\", -exclusion, or)"),
        ("order_by", ["--order"], "Order of the answer"),
    ];

    private readonly List<RequestOption> options = [];

    /// <summary>Makes the options of the fields that a request has.</summary>
    /// <param name="request">The request.</param>
    /// <param name="taken">Fields that the verb fills by other means.</param>
    public RequestOptions(MessageDescriptor request, params string[] taken)
    {
        foreach (var (name, option, description) in Known.Where(known => !taken.Contains(known.Field)))
        {
            if (request.FindFieldByName(name) is { } field)
                options.Add(name is "state" or "of" ? RequestOption.OfCode(field, option, description) : RequestOption.Of(field, option, description));
        }
    }

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command verb) => options.ForEach(option => verb.Options.Add(option.Option));

    /// <summary>A request with what was given.</summary>
    public T Read<T>(ParseResult parsed)
        where T : IMessage, new()
    {
        var request = new T();
        options.ForEach(option => option.Fill(request, parsed));
        return request;
    }
}
