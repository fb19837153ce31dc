using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Relations.Contracts;
using Relations.Query.Changes;
using Relations.Query.Recording;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;
using ReadingVersion = Relations.Query.Recording.ReadingVersion;

namespace Relations.Query.Readings;

/// <summary>Puts readings in the place of those that are stored, or looks what that would change: the same transaction, taken back.</summary>
internal sealed class ReadingWriter(IDbContextFactory<RelationsContext> contexts, TimeProvider time)
{
    /// <summary>Stores a reading.</summary>
    /// <param name="read">The reading.</param>
    /// <param name="replacesSame">Whether it takes the place of one by the same version.</param>
    /// <param name="isKept">False for a dry run.</param>
    /// <param name="cancellation">Rolls back.</param>
    /// <exception cref="Grpc.Core.RpcException">A quote is not where it should be (INVALID_FIELD).</exception>
    public Task<StoreReadingResponse> StoreAsync(DocumentRead read, bool replacesSame, bool isKept, CancellationToken cancellation)
    {
        if (EvidenceCheck.Find(read) is { } wrong)
        {
            throw new Failure(ErrorReason.InvalidField, "The reading cannot be stored.")
                .WithFieldViolations([new FieldViolation("reading", wrong)])
                .ToException();
        }
        var reading = Reading.Of(read);
        return StoreTransaction.RunAsync(contexts, context => StoreAsync(context, reading, replacesSame, isKept, cancellation), isKept, cancellation);
    }

    private async Task<StoreReadingResponse> StoreAsync(RelationsContext context, Reading reading, bool replacesSame, bool isKept, CancellationToken cancellation)
    {
        var (recording, id) = (new ReadingTransaction(context, time.GetUtcNow().UtcDateTime, cancellation), reading.Event.Document.Id);
        await recording.LockAsync([id]);
        var present = await recording.PresentAsync([reading.Id]);
        var version = reading.Event.ExtractorVersion;
        if (present.TryGetValue(id, out var stored) && !ReadingVersion.IsLater(version, stored.Version) && !(replacesSame && version == stored.Version))
            return new StoreReadingResponse { AlreadyStored = true };
        var change = await recording.RecordAsync([reading], present);
        var response = new StoreReadingResponse();
        await foreach (var made in LastAsync(context, change.Records.Count, cancellation))
        {
            if (!isKept)
                made.Cursor = "";
            response.Changes.Add(made);
        }
        return response;
    }

    /// <summary>The last changes of the history: this transaction's, as it holds the lock of changes.</summary>
    private static async IAsyncEnumerable<Change> LastAsync(
        RelationsContext context, int count, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (count == 0)
            yield break;
        await using var command = new NpgsqlCommand(
            $"SELECT {ChangeEntry.Columns} FROM changes ORDER BY sequence DESC LIMIT $1",
            (NpgsqlConnection)context.Database.GetDbConnection(),
            (NpgsqlTransaction)context.Database.CurrentTransaction!.GetDbTransaction());
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = count });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            yield return ChangeEntry.Read(rows).Message;
    }
}
