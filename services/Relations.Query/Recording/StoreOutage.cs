using Npgsql;

namespace Relations.Query.Recording;

/// <summary>Tells failures of the store, which pass, from failures over a reading, which come again whenever it is stored.</summary>
internal static class StoreOutage
{
    // Cardinality violation, data exception, integrity constraint violation, program limit exceeded (PostgreSQL, Appendix A): what was sent is at fault.
    private static readonly string[] DataClasses = ["21", "22", "23", "54"];

    /// <summary>True when the database was not reached, broke off, or could not do what it does for any reading.</summary>
    public static bool Is(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is NpgsqlException failure && !IsOfData(failure.SqlState))
                return true;
        }
        return false;
    }

    private static bool IsOfData(string? state) => state is not null && DataClasses.Any(started => state.StartsWith(started, StringComparison.Ordinal));
}
