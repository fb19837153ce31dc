using Npgsql;

namespace Relations.Query.Storage;

/// <summary>The encoding of a database, which is chosen when it is made: texts of any language need UTF-8.</summary>
internal static class StoreEncoding
{
    /// <summary>Refuses a database of another encoding: it would fail on the first letter that it does not have.</summary>
    /// <exception cref="InvalidOperationException">It is of another; the message says how to make one that will do.</exception>
    public static void Check(NpgsqlConnection open)
    {
        if (open.PostgresParameters.TryGetValue("server_encoding", out var encoding) && encoding != "UTF8")
        {
            throw new InvalidOperationException(
                $"The database '{open.Database}' has the encoding {encoding}; Relations needs UTF8, which only a new database can have. Create one and name it in Query:ConnectionString: "
                + $"CREATE DATABASE {open.Database}_utf8 TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'");
        }
    }
}
