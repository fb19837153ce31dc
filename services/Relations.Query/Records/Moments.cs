using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Relations.Query.Paging;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Records;

/// <summary>Reads the moments that requests ask as of.</summary>
internal sealed class Moments(NpgsqlDataSource source)
{
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <summary>The moment of the field <c>as_of</c>; now where it is empty. All of it can be read and goes on being the same: what is being stored at that time is waited for.</summary>
    /// <param name="fields">The request.</param>
    /// <param name="check">What is wrong with the rest of it; the call ends when anything is.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="Grpc.Core.RpcException">The request is not valid (INVALID_FIELD), or the moment before the history that is kept (BEFORE_HISTORY).</exception>
    public async Task<Moment> ReadAsync(RequestFields fields, RequestCheck check, CancellationToken cancellation)
    {
        var moment = fields.Message<AsOf>("as_of") is { } asked ? Read(asked, check) : Moment.Now;
        check.Require(moment.PublishedBy is null || !fields.Flag("with_discrepancies"), "with_discrepancies",
            "Not together with `as_of.published_by`: what sources disagreed on by then is not kept.");
        check.ThrowIfAny();
        return moment.KnownAt is { } at && !await IsPastAsync(at, cancellation) ? moment with { KnownAt = null } : moment;
    }

    private static Moment Read(AsOf asked, RequestCheck check) =>
        new(KnownAt(check, asked.KnownAt)?.UtcDateTime, check.Day("as_of.published_by", asked.PublishedBy)?.Latest);

    /// <summary>Whether a time has come. Who stores takes its time and holds a lock from then to its end, so that whoever has had the lock since misses nothing of before.</summary>
    private async Task<bool> IsPastAsync(DateTime at, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            "SELECT since, $1 <= clock_timestamp(), CASE WHEN $1 > clock_timestamp() - interval '5 minutes' THEN pg_advisory_xact_lock_shared($2) END FROM history_start");
        command.Parameters.Add(new NpgsqlParameter { Value = at, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = AdvisoryLock.Changes });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        if (reader.GetDateTime(0) is var since && at >= since)
            return reader.GetBoolean(1);
        throw new Failure(ErrorReason.BeforeHistory, $"What this store knew is kept from {StoreTime.Text(since)} on.").WithMetadata("since", StoreTime.Text(since)).ToException();
    }

    private static DateTimeOffset? KnownAt(RequestCheck check, string text)
    {
        if (text.Length == 0)
            return null;
        if (DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return at;
        check.Add("as_of.known_at", "A time as RFC 3339 writes it: YYYY-MM-DDThh:mm:ssZ, with fractions of seconds or an offset (+01:00) if need be.");
        return null;
    }
}
