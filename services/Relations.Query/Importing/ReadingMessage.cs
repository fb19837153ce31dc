using Relations.Contracts;
using Relations.Mapping;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Importing;

/// <summary>Readings as clients hand them in.</summary>
internal static class ReadingMessage
{
    /// <summary>What a worker would have said.</summary>
    /// <exception cref="Grpc.Core.RpcException">It is no reading (INVALID_FIELD).</exception>
    public static DocumentRead ToEvent(DocumentReading? reading)
    {
        try
        {
            var document = reading?.Extraction?.Document ?? throw new FormatException("It has no document.");
            StorableText.Check(reading!);
            return new DocumentRead
            {
                Document = document.ToDomain(),
                FileName = document.FileName,
                ExtractorVersion = reading.ExtractorVersion,
                Facts = reading.Extraction.Facts(),
                Unread = [.. reading.Extraction.Unread.Select(unread => unread.ToDomain())],
            };
        }
        catch (FormatException exception)
        {
            throw new Failure(ErrorReason.InvalidField, "The reading cannot be understood.")
                .WithFieldViolations([new FieldViolation("reading", $"A reading as exports have it; document {reading?.Extraction?.Document?.Id}: {exception.Message}")])
                .ToException(exception);
        }
    }
}
