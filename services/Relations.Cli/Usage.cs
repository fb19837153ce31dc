using System.CommandLine;
using System.CommandLine.Parsing;

namespace Relations.Cli;

/// <summary>How a verb is called.</summary>
internal static class Usage
{
    /// <summary>The verb that was meant, as far as it could be told: <c>relations agreements</c>.</summary>
    public static string Of(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Command: not RootCommand } command; result = result.Parent)
            names.Push(command.Command.Name);
        names.Push("relations");
        return string.Join(' ', names);
    }
}
