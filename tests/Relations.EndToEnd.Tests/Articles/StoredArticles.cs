using Relations.EndToEnd.Tests.Running;
using Relations.V1;

namespace Relations.EndToEnd.Tests.Articles;

/// <summary>What must hold once articles went through the whole system, however often they were delivered on the way.</summary>
internal static class StoredArticles
{
    /// <summary>Each is stored once, its file is done with, and the records are those that the articles tell of, each with both of its sources.</summary>
    public static async Task AreStoredOnceAsync(this IReadOnlyList<Article> articles, CommandLine commandLine, Spool spool)
    {
        var documents = (await commandLine.RunAsync("documents", "--json")).Expect(0).Messages<Document>();
        Assert.Equal(Sorted(articles.Select(article => article.Id)), Sorted(documents.Select(document => document.Id)));

        Assert.Empty(spool.Pending);
        Assert.Empty(spool.RejectedNames);
        Assert.Equal(Sorted(articles.Select(article => article.Id)), Sorted(spool.Done));
        foreach (var article in articles)
            Assert.Equal(article.Bytes, spool.DoneBytes(article.Id));

        var agreements = (await commandLine.RunAsync("agreements", "--json")).Expect(0).Messages<Agreement>();
        var expected = articles.GroupBy(article => article.Agreement).Select(group => $"{group.Key} of {group.Count()}");
        Assert.Equal(Sorted(expected), Sorted(agreements.Select(agreement => $"{Article.KeyOf(agreement.Parties, agreement.Signed)} of {agreement.SourceCount}")));
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<string> texts) => [.. texts.Order(StringComparer.Ordinal)];
}
