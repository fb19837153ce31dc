using Relations.Ingestion.Status;
using Relations.Mapping;
using Relations.V1;

namespace Relations.Ingestion.Serving;

/// <summary>What became of documents, as messages.</summary>
internal static class StatusMessages
{
    /// <summary>The message of a document's state.</summary>
    public static DocumentStatus ToMessage(this Progress progress) => new()
    {
        Id = progress.Id,
        FileName = progress.FileName,
        State = progress.Stage switch
        {
            Stage.Unknown => DocumentState.Unspecified,
            Stage.Received => DocumentState.Received,
            Stage.Read => DocumentState.Read,
            Stage.Stored => DocumentState.Stored,
            Stage.Rejected => DocumentState.Rejected,
            _ => throw new ArgumentOutOfRangeException(nameof(progress), progress.Stage, "Not a stage."),
        },
        Reason = progress.Reason?.ToMessage<Domain.RejectionReason, RejectionReason>() ?? RejectionReason.Unspecified,
        Detail = progress.Detail,
        Duplicate = progress.IsDuplicate,
    };
}
