using System.CommandLine;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary>Options for the moment that a request asks as of.</summary>
internal sealed class AsOfOptions
{
    private const string Field = "as_of";

    private readonly Option<string> knownAt = new("--known-at") { Description = "As the system knew it at this time: 2026-03-01T12:00:00Z" };

    private readonly Option<string> publishedBy = new("--published-by") { Description = "Only what had been published by the end of this day, month or year" };

    /// <summary>Adds them to a verb whose request takes a moment.</summary>
    public void AddTo(Command verb, MessageDescriptor request)
    {
        if (request.FindFieldByName(Field) is null)
            return;
        verb.Options.Add(knownAt);
        verb.Options.Add(publishedBy);
    }

    /// <summary>What was given, or null.</summary>
    public AsOf? Read(ParseResult parsed) => (parsed.GetValue(knownAt), parsed.GetValue(publishedBy)) switch
    {
        (null, null) => null,
        var (time, day) => new AsOf { KnownAt = time ?? "", PublishedBy = day ?? "" },
    };

    /// <summary>Fills the field of a request with what was given, if anything.</summary>
    public void Fill(IMessage request, ParseResult parsed)
    {
        if (Read(parsed) is { } asOf)
            request.Descriptor.FindFieldByName(Field).Accessor.SetValue(request, asOf);
    }
}
