using System.CommandLine;
using Google.Protobuf;
using Relations.Cli.Output;
using Relations.Cli.Querying;
using Relations.V1;

namespace Relations.Cli.Correcting;

/// <summary><c>relations correct</c>: one verb for each kind of correction.</summary>
internal static class CorrectCommand
{
    private const string Example = "relations correct set 0f3c9a5b8d7e4f60a1b2c3d4e5f60718 signed 2010-09-15 --reason 'date of the gazette'";

    public static Command Create()
    {
        var command = new ExampledCommand("correct", "Corrects a record by hand; what is decided stays when documents are read again", Example)
        {
            Set(), Retract(), Add(), Join(), Apart(), Revert(),
        };
        return command;
    }

    private static ExampledCommand Set()
    {
        var (record, field, value) = (Id("RECORD", "Id of the record"), Id("FIELD", "Name of the field as --json shows it (signed, changePercent)"), Id("VALUE", "The value; null for none, a list with commas"));
        return Verb("set", "Gives a field of a record a value", Example, [record, field, value], parsed => new CreateCorrectionRequest
        {
            SetField = new SetField
            {
                Record = parsed.GetValue(record),
                Field = parsed.GetValue(field),
                Value = FieldValue.Json(parsed.GetValue(field)!, parsed.GetValue(value)!),
            },
        });
    }

    private static ExampledCommand Retract()
    {
        var claim = Id("CLAIM", "Id of the claim: 'joins' of a record shown with --id has it");
        return Verb("retract", "Takes a claim out of all records", "relations correct retract 5d41402abc4b2a76b9719d911017c592 --reason 'a rumour'", [claim], parsed =>
            new CreateCorrectionRequest { RetractClaim = new RetractClaim { Claim = parsed.GetValue(claim) } });
    }

    private static ExampledCommand Add()
    {
        var (document, claim) = (Id("DOCUMENT", "Id of the document that says it"), Id("CLAIM", "What it says, as a Record in proto3 JSON, with its quote as evidence; - reads standard input"));
        return Verb(
            "add", "Adds a claim that was not read", "relations correct add DOCUMENT '{\"event\": {\"type\": \"EVENT_TYPE_VISIT\", ..., \"evidence\": [{\"quote\": \"came to Oslo\"}]}}' --reason 'not read'",
            [document, claim], parsed => new CreateCorrectionRequest { AddClaim = new AddClaim { Document = parsed.GetValue(document), Claim = Claim(parsed.GetValue(claim)!) } });
    }

    private static ExampledCommand Join()
    {
        var (record, other) = (Id("RECORD", "Id of the one"), Id("OTHER", "Id of the other"));
        return Verb("join", "Makes two records one", "relations correct join RECORD OTHER --reason 'one treaty under two dates'", [record, other], parsed =>
            new CreateCorrectionRequest { JoinRecords = new JoinRecords { Record = parsed.GetValue(record), Other = parsed.GetValue(other) } });
    }

    private static ExampledCommand Apart()
    {
        var (one, other) = (Id("ONE", "Id of the one"), Id("OTHER", "Id of the other"));
        var claims = new Option<bool>("--claims") { Description = "The ids are of claims, not of records" };
        var verb = Verb("apart", "Keeps two records, or two claims of one, apart", "relations correct apart ONE OTHER --claims --reason 'two visits of one year'", [one, other], parsed =>
            new CreateCorrectionRequest { KeepApart = new KeepApart { One = Side(parsed, one), Other = Side(parsed, other) } });
        verb.Options.Add(claims);
        return verb;

        ClaimOrRecord Side(ParseResult parsed, Argument<string> id) =>
            parsed.GetValue(claims) ? new ClaimOrRecord { Claim = parsed.GetValue(id) } : new ClaimOrRecord { Record = parsed.GetValue(id) };
    }

    private static ExampledCommand Revert()
    {
        var id = Id("CORRECTION", "Id of the correction");
        return Verb("revert", "Ends a correction", "relations correct revert 019ab3c4d5e67f8091a2b3c4d5e6f708 --reason 'the gazette was wrong'", [id], async (client, parsed, author, reason, cancellation) =>
            (await client.RevertCorrectionAsync(
                new RevertCorrectionRequest { Id = parsed.GetValue(id), Author = author, Reason = reason }, cancellationToken: cancellation)).Correction);
    }

    private static ExampledCommand Verb(string name, string description, string example, Argument<string>[] arguments, Func<ParseResult, CreateCorrectionRequest> request) =>
        Verb(name, description, example, arguments, async (client, parsed, author, reason, cancellation) =>
        {
            var made = request(parsed);
            (made.Author, made.Reason, made.RequestId) = (author, reason, Guid.NewGuid().ToString("N"));
            return (await client.CreateCorrectionAsync(made, cancellationToken: cancellation)).Correction;
        });

    private static ExampledCommand Verb(
        string name, string description, string example, Argument<string>[] arguments,
        Func<CorrectionService.CorrectionServiceClient, ParseResult, string, string, CancellationToken, Task<Correction>> make)
    {
        var options = new QueryOptions();
        var author = new Option<string>("--author") { Description = "Who decides; the user of this machine unless given", DefaultValueFactory = _ => Environment.UserName };
        var reason = new Option<string>("--reason") { Description = "Why", Required = true };
        var verb = new ExampledCommand(name, description, example) { author, reason, options.Url };
        foreach (var argument in arguments)
            verb.Arguments.Add(argument);
        verb.SetAction(async (parsed, cancellation) =>
        {
            using var channel = Connection.To(parsed.GetValue(options.Url)!);
            var correction = await make(
                new CorrectionService.CorrectionServiceClient(channel), parsed, parsed.GetValue(author)!, parsed.GetValue(reason)!, cancellation);
            Console.WriteLine(JsonOutput.OneLine(correction));
            return ExitCode.Done;
        });
        return verb;
    }

    private static Argument<string> Id(string name, string description) => new(name) { Description = description };

    private static Record Claim(string json)
    {
        try
        {
            return JsonParser.Default.Parse<Record>(json == "-" ? Console.In.ReadToEnd() : json);
        }
        catch (Exception exception) when (exception is InvalidProtocolBufferException or InvalidJsonException)
        {
            throw new IOException($"CLAIM is no record in proto3 JSON. {exception.Message}", exception);
        }
    }
}
