using Grpc.Core;
using Relations.Query.Paging;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Search;

/// <summary>Serves <c>relations.v1.SearchService</c>.</summary>
internal sealed class SearchQueries(SearchPlanner planner, MatchReader matches, StemReader stems) : SearchService.SearchServiceBase
{
    private const int LargestPage = 100;

    private static readonly ListOrder[] Orders = [MatchReader.Order];

    public override async Task<SearchResponse> Search(SearchRequest request, ServerCallContext context)
    {
        var (cancellation, check) = (context.CancellationToken, new RequestCheck());
        var page = PageRequest.Read(request, Orders, check, LargestPage);
        var query = SearchQuery.Parse(check.Text("query", request.Query, isRequired: true));
        check.Require(query.HasWords || string.IsNullOrWhiteSpace(request.Query), "query", "At least one word to find in each alternative.");
        var scope = SearchScope.Read(request, check);
        check.ThrowIfAny();

        var plan = await planner.PlanAsync(query, cancellation);
        var found = await matches.ReadAsync(plan, scope, page, cancellation);
        if (found.Items.Count == 0 && await planner.SpellAsync(plan, cancellation) is { } spelled)
        {
            plan = spelled;
            found = await matches.ReadAsync(plan, SearchScope.Read(request, check), page, cancellation);
        }
        var response = new SearchResponse { NextPageToken = found.NextToken, Partial = found.IsPartial, Forms = { plan.Wanted.SelectMany(Forms) } };
        if (found.Items.Count > 0)
        {
            var builder = new HitBuilder(await stems.MatcherAsync(plan, found.Items.SelectMany(match => new[] { match.Title, match.Text }), cancellation));
            response.Hits.Add(found.Items.Select(builder.Of));
        }
        return response;
    }

    private static IEnumerable<SearchForm> Forms(SearchUnit unit) => unit.Others.Select(form => new SearchForm
    {
        Typed = unit.Typed.Text,
        Form = form.Text,
        Origin = form.Origin switch
        {
            FormOrigin.Name => SearchFormOrigin.Name,
            FormOrigin.Sound => SearchFormOrigin.Sound,
            FormOrigin.Spelling => SearchFormOrigin.Spelling,
            _ => SearchFormOrigin.Unspecified,
        },
    });
}
