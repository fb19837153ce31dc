using System.Text.Json.Serialization;

namespace Relations.Domain;

/// <summary>Why a document was not taken in: the one list that the event, the rejected folder, the gRPC status and the command line share.</summary>
[JsonConverter(typeof(EnumNameConverter<RejectionReason>))]
public enum RejectionReason
{
    /// <summary>No bytes, or nothing but white space.</summary>
    Empty,
    /// <summary>Neither the name nor the bytes are of a format that can be read.</summary>
    UnknownFormat,
    /// <summary>The bytes are no text in any encoding that can be told, or the container is damaged.</summary>
    Undecodable,
    /// <summary>There is text, but no prose in it (a menu, a table of links, code).</summary>
    NoProse,
    /// <summary>More than 16 MiB of raw bytes, or more than six million words and marks.</summary>
    TooLarge,
    /// <summary>What was read from it does not fit into one event of 8 MiB.</summary>
    ReadingTooLarge,
    /// <summary>A claim's quote is not at its offsets: a defect of the extractor, caught before it was stored.</summary>
    EvidenceMismatch,
    /// <summary>Reading it failed by a defect of this version; the log of the worker holds what happened.</summary>
    ReadingFailed,
    /// <summary>What was read from it could not be stored, by a defect of this version, while the store answered; the log of the query service holds what happened.</summary>
    StoringFailed,
}
