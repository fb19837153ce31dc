using Npgsql;
using Relations.Mapping;
using Relations.Query.Paging;
using Relations.Query.Storage;
using Relations.V1;

namespace Relations.Query.Documents;

/// <summary>The columns that a document without its text is made of.</summary>
internal static class DocumentColumns
{
    /// <summary>The columns, from ordinal 0.</summary>
    public const string Selection = "id, title, author, outlet, published, language, format, file_name";

    /// <summary>Where the days of its publication are.</summary>
    public static readonly DateColumns Published = new("published_from", "published_to");

    /// <summary>The document of a row.</summary>
    public static Document Read(NpgsqlDataReader reader) => new()
    {
        Id = HexId.Text(reader.GetFieldValue<byte[]>(0)),
        Title = Text(reader, 1),
        Author = Text(reader, 2),
        Outlet = Text(reader, 3),
        Published = Text(reader, 4),
        Language = Text(reader, 5),
        Format = Format(reader.GetString(6)),
        FileName = Text(reader, 7),
    };

    /// <summary>The format of that name in the domain.</summary>
    public static DocumentFormat Format(string name) => Enum.Parse<Domain.DocumentFormat>(name).ToMessage<Domain.DocumentFormat, DocumentFormat>();

    private static string Text(NpgsqlDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? "" : reader.GetString(ordinal);
}
