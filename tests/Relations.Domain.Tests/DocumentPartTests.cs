using Relations.Domain.Resolution;
using Relations.Testing.Builders;

namespace Relations.Domain.Tests;

public sealed class DocumentPartTests
{
    [Fact]
    public void Ids_OfWhatOneDocumentSays_BeginAsItsOwn()
    {
        var source = new Source("one", "2003-06-02");
        Claim[] claims = [source.Agreement("extradition treaty", "1996-07-05"), source.Agreement("border treaty", "1999"), source.Place("Astana", "KAZ")];

        var ids = claims.Select(claim => claim.Id).Concat(Resolver.Resolve(claims).Records.Select(record => record.Id)).ToList();

        Assert.Equal(6, ids.Distinct().Count());
        Assert.All(ids, id => Assert.StartsWith(source.DocumentId[..8], id, StringComparison.Ordinal));
    }
}
