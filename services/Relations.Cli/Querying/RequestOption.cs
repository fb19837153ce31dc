using System.Collections;
using System.CommandLine;
using System.CommandLine.Parsing;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Relations.Cli.Querying;

/// <summary>An option that fills a field of a request.</summary>
/// <param name="Option">The option.</param>
/// <param name="Fill">Fills the field with what was given, if anything.</param>
internal sealed record RequestOption(Option Option, Action<IMessage, ParseResult> Fill)
{
    /// <summary>An option for a field, as the type of the field asks for.</summary>
    /// <param name="field">The field.</param>
    /// <param name="name">Name of the option and its aliases.</param>
    /// <param name="description">What it does; the names of an enumeration's values are added to it.</param>
    public static RequestOption Of(FieldDescriptor field, string[] name, string description) => field switch
    {
        { FieldType: FieldType.Enum } => Choice(field, name, description),
        { IsRepeated: true } => Codes(field, name, description),
        { FieldType: FieldType.Bool } => Single(field, new Option<bool>(name[0], name[1..]) { Description = description }),
        { FieldType: FieldType.Int32 } => Single(field, new Option<int>(name[0], name[1..]) { Description = description }),
        _ => Single(field, new Option<string>(name[0], name[1..]) { Description = description }),
    };

    private static RequestOption Single<T>(FieldDescriptor field, Option<T> option) => new(option, (request, parsed) =>
    {
        if (parsed.GetValue(option) is { } given)
            field.Accessor.SetValue(request, given);
    });

    /// <summary>An option for a field that takes one code.</summary>
    public static RequestOption OfCode(FieldDescriptor field, string[] name, string description) =>
        Single(field, new Option<string>(name[0], name[1..]) { Description = description, CustomParser = result => QueryOptions.Code(result.Tokens[0].Value) });

    private static RequestOption Codes(FieldDescriptor field, string[] name, string description)
    {
        var option = QueryOptions.Codes(name[0], description);
        return new RequestOption(option, (request, parsed) => Add(field, request, parsed.GetValue(option) ?? []));
    }

    private static RequestOption Choice(FieldDescriptor field, string[] name, string description)
    {
        var names = string.Join(", ", EnumNames.Of(field.EnumType));
        var option = new Option<object[]>(name[0], name[1..])
        {
            Description = $"{description}: {names}",
            AllowMultipleArgumentsPerToken = field.IsRepeated,
            HelpName = name[0][2..].ToUpperInvariant(),
            CustomParser = result => [.. Values(result, field.EnumType, names)],
        };
        return new RequestOption(option, (request, parsed) =>
        {
            var given = parsed.GetValue(option) ?? [];
            if (field.IsRepeated)
                Add(field, request, given);
            else if (given.Length > 0)
                field.Accessor.SetValue(request, given[^1]);
        });
    }

    private static IEnumerable<object> Values(ArgumentResult result, EnumDescriptor type, string names)
    {
        foreach (var word in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (EnumNames.Find(type, word) is { } value)
                yield return value;
            else
                result.AddError($"'{word}' is none of {names}.");
        }
    }

    private static void Add(FieldDescriptor field, IMessage request, object[] values)
    {
        var list = (IList)field.Accessor.GetValue(request);
        foreach (var value in values)
            list.Add(value);
    }
}
