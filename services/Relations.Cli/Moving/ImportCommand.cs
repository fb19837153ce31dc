using System.CommandLine;
using Google.Protobuf;
using Grpc.Core;
using Relations.Cli.Querying;
using Relations.V1;

namespace Relations.Cli.Moving;

/// <summary><c>relations import</c>: stores the documents of an export with what was read from them, which makes the records anew.</summary>
internal static class ImportCommand
{
    /// <summary>How lines begin that are sent, behind the bracket and quotation mark that all begin with.</summary>
    private static readonly string[] Taken = ["reading\"", "redirect\"", "correction\""];

    public static Command Create()
    {
        var options = new QueryOptions();
        var file = new Argument<string>("FILE") { Description = "An export in JSON lines without filters; - reads standard input" };
        var command = new ExampledCommand(
            "import", "Stores what an export holds: into an empty system it makes the same records with the same ids",
            "relations import everything.jsonl")
        {
            file, options.Url,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(file)!;
            using var lines = path == "-" ? Console.In : new StreamReader(path);
            using var channel = Connection.To(parsed.GetValue(options.Url)!);
            return Report(await SendAsync(new ImportService.ImportServiceClient(channel), lines, path, cancellation));
        });
        return command;
    }

    /// <exception cref="IOException">A line is none of an export.</exception>
    private static async Task<ImportResponse> SendAsync(ImportService.ImportServiceClient client, TextReader lines, string path, CancellationToken cancellation)
    {
        using var call = client.Import(cancellationToken: cancellation);
        try
        {
            for (var number = 1; await lines.ReadLineAsync(cancellation) is { } line; number++)
            {
                if (Request(line, $"{path}:{number}") is { } request)
                    await call.RequestStream.WriteAsync(request, cancellation);
            }
            await call.RequestStream.CompleteAsync();
        }
        catch (RpcException exception) when (exception.StatusCode is StatusCode.OK or StatusCode.Cancelled && !cancellation.IsCancellationRequested)
        {
            // The service has answered before all was sent; its answer says why.
        }
        return await call;
    }

    /// <summary>What a line is to the service; null for records, which follow from readings.</summary>
    private static ImportRequest? Request(string line, string place)
    {
        // Most lines are of records: their names tell them without being read.
        if (line.StartsWith("{\"", StringComparison.Ordinal) && !Taken.Any(name => line.AsSpan(2).StartsWith(name, StringComparison.Ordinal)))
            return null;
        try
        {
            var item = JsonParser.Default.Parse<ExportItem>(line);
            return item.ItemCase switch
            {
                ExportItem.ItemOneofCase.Reading => new ImportRequest { Reading = item.Reading },
                ExportItem.ItemOneofCase.Redirect => new ImportRequest { Redirect = item.Redirect },
                ExportItem.ItemOneofCase.Correction => new ImportRequest { Correction = item.Correction },
                _ => null,
            };
        }
        catch (Exception exception) when (exception is InvalidProtocolBufferException or InvalidJsonException)
        {
            throw new IOException($"{place}: this is no line of an export. {exception.Message}", exception);
        }
    }

    private static int Report(ImportResponse answer)
    {
        foreach (var rejected in answer.Rejected)
            Console.Error.WriteLine($"{rejected.Document}: rejected. {rejected.Detail}");
        Console.Error.WriteLine($"{answer.Stored} stored, {answer.AlreadyStored} stored before, {answer.Rejected.Count} rejected.");
        return answer.Rejected.Count > 0 ? ExitCode.InputAtFault : ExitCode.Done;
    }
}
