using Microsoft.EntityFrameworkCore;
using Relations.Query.Storage;

namespace Relations.Query.Recording;

/// <summary>Runs work in a transaction, again where that ends what was in its way.</summary>
internal static class StoreTransaction
{
    /// <summary>Runs it.</summary>
    /// <param name="contexts">Makes the context.</param>
    /// <param name="work">Called with a context whose transaction has begun; several times, if need be.</param>
    /// <param name="isKept">False to take everything back.</param>
    /// <param name="cancellation">Rolls back.</param>
    public static async Task<T> RunAsync<T>(IDbContextFactory<RelationsContext> contexts, Func<RelationsContext, Task<T>> work, bool isKept, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var context = await contexts.CreateDbContextAsync(cancellation);
                await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
                var result = await work(context);
                if (isKept)
                    await transaction.CommitAsync(cancellation);
                return result;
            }
            catch (Exception exception) when (attempt < StoreRetry.Attempts && StoreRetry.Worthwhile(exception) is not null)
            {
                // Another transaction was in the way, or did the same; the next look sees it.
            }
        }
    }
}
