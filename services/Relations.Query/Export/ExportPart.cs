using System.Buffers;
using Npgsql;
using Relations.Query.Paging;

namespace Relations.Query.Export;

/// <summary>Rows of one table, and how each is written.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">What <paramref name="Write"/> takes, from ordinal 0.</param>
/// <param name="Filter">Which rows.</param>
/// <param name="Write">Writes the current row.</param>
internal sealed record ExportPart(string Table, string Columns, RowFilter Filter, Action<NpgsqlDataReader, IBufferWriter<byte>> Write);

/// <summary>A file: parts between a head and a tail.</summary>
internal sealed record ExportFile(string Head, IReadOnlyList<ExportPart> Parts, string Tail);
