using Google.Protobuf;
using Grpc.Core;
using Relations.V1;

namespace Relations.Client;

/// <summary>Hands documents in.</summary>
public static class UploadExtensions
{
    private const int ChunkSize = 256 * 1024;

    /// <summary>Hands a document in, piece by piece.</summary>
    /// <param name="client">The client.</param>
    /// <param name="fileName">Its name, without folders; the ending helps to tell the format.</param>
    /// <param name="content">Its bytes, at most 16 MiB.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Its state once it is on disk; WatchDocuments tells what becomes of it.</returns>
    /// <exception cref="RpcException">INVALID_ARGUMENT when it is empty or too large, UNAVAILABLE when it cannot be kept now.</exception>
    public static async Task<DocumentStatus> UploadAsync(
        this IngestionService.IngestionServiceClient client, string fileName, Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(content);
        using var call = client.UploadDocument(cancellationToken: cancellationToken);
        try
        {
            await SendAsync(call.RequestStream, fileName, content, cancellationToken).ConfigureAwait(false);
        }
        catch (RpcException)
        {
            // The service has answered before the end of the file; the answer says why.
        }
        return (await call.ResponseAsync.ConfigureAwait(false)).Status;
    }

    private static async Task SendAsync(IClientStreamWriter<UploadDocumentRequest> requests, string fileName, Stream content, CancellationToken cancellationToken)
    {
        await requests.WriteAsync(new UploadDocumentRequest { FileName = fileName }, cancellationToken).ConfigureAwait(false);
        var buffer = new byte[ChunkSize];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            await requests.WriteAsync(new UploadDocumentRequest { Chunk = ByteString.CopyFrom(buffer, 0, read) }, cancellationToken).ConfigureAwait(false);
        await requests.CompleteAsync().ConfigureAwait(false);
    }
}
