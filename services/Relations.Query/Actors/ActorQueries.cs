using System.Globalization;
using Grpc.Core;
using NpgsqlTypes;
using Relations.Domain;
using Relations.Query.Paging;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Actors;

/// <summary>Serves <c>relations.v1.ActorService</c>.</summary>
internal sealed class ActorQueries(ActorCounts counts) : ActorService.ActorServiceBase
{
    private static readonly SortColumn First = new("first", NpgsqlDbType.Text);
    private static readonly SortColumn Second = new("second", NpgsqlDbType.Text);
    private static readonly SortColumn Records = new("records", NpgsqlDbType.Integer);

    private static readonly ListOrder[] Orders = [new("code", Descending: false, First, Second), new("records desc", Descending: true, Records, First, Second)];

    public override async Task<ListActorsResponse> ListActors(ListActorsRequest request, ServerCallContext context)
    {
        var check = new RequestCheck();
        var page = PageRequest.Read(request, Orders, check);
        check.ThrowIfAny();
        var counted = await counts.GetAsync(context.CancellationToken);
        var (entries, next) = Cut(counted.Actors.Select(actor => new Entry(actor.Key, "", actor.Value)), page);
        return new ListActorsResponse
        {
            Actors = { entries.Select(entry => new Actor { Code = entry.First, Name = ActorNames.Of(entry.First), Counts = entry.Counts }) },
            NextPageToken = next,
            CountedAt = Time(counted.At),
        };
    }

    public override async Task<ListPairsResponse> ListPairs(ListPairsRequest request, ServerCallContext context)
    {
        var check = new RequestCheck();
        var page = PageRequest.Read(request, Orders, check);
        var actor = check.Text("actor", request.Actor);
        check.ThrowIfAny();
        var counted = await counts.GetAsync(context.CancellationToken);
        var pairs = counted.Pairs.Where(pair => actor.Length == 0 || pair.Key.First == actor || pair.Key.Second == actor);
        var (entries, next) = Cut(pairs.Select(pair => new Entry(pair.Key.First, pair.Key.Second, pair.Value)), page);
        return new ListPairsResponse
        {
            Pairs =
            {
                entries.Select(entry => new Pair
                {
                    Between = { entry.First, entry.Second },
                    Names = { ActorNames.Of(entry.First), ActorNames.Of(entry.Second) },
                    Counts = entry.Counts,
                }),
            },
            NextPageToken = next,
            CountedAt = Time(counted.At),
        };
    }

    /// <summary>The page of entries, cut after the last of the page before by its key, as other counts may have come since.</summary>
    private static (IReadOnlyList<Entry> Entries, string Next) Cut(IEnumerable<Entry> entries, PageRequest page)
    {
        var mostFirst = page.Order.Descending;
        var rest = entries.Order(Comparer<Entry>.Create((a, b) => a.CompareTo(b, mostFirst)));
        var after = page.After is not { } key ? null
            : mostFirst ? new Entry((string)key[1], (string)key[2], new RecordCounts { Agreements = (int)key[0] })
            : new Entry((string)key[0], (string)key[1], new RecordCounts());
        var found = rest.Where(entry => after is null || entry.CompareTo(after, mostFirst) > 0).Take(page.Size + 1).ToList();
        if (found.Count <= page.Size)
            return (found, "");
        found.RemoveAt(page.Size);
        var last = found[^1];
        return (found, page.TokenAfter(mostFirst ? [last.Sum.ToString(CultureInfo.InvariantCulture), last.First, last.Second] : [last.First, last.Second]));
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>An actor, or two, and what there is of them.</summary>
    private sealed record Entry(string First, string Second, RecordCounts Counts)
    {
        public int Sum => Counts.Agreements + Counts.Events + Counts.Figures + Counts.Institutions + Counts.Projects;

        public int CompareTo(Entry other, bool mostFirst)
        {
            var order = mostFirst ? other.Sum.CompareTo(Sum) : 0;
            order = order == 0 ? string.CompareOrdinal(First, other.First) : order;
            return order == 0 ? string.CompareOrdinal(Second, other.Second) : order;
        }
    }
}
