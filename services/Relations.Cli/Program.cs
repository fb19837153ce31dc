using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Relations.Cli;
using Relations.Cli.Output;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var parsed = RelationsCommand.Create(args).Parse(args);
var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
if (parsed.Action is ParseErrorAction wrongUse)
{
    // Standard output carries only results.
    wrongUse.ShowHelp = false;
    invocation.Output = Console.Error;
    await parsed.InvokeAsync(invocation);
    await Console.Error.WriteLineAsync($"See '{Usage.Of(parsed)} --help'.");
    return ExitCode.WrongUse;
}
try
{
    return await parsed.InvokeAsync(invocation);
}
catch (Exception exception) when (Failure.Explain(exception) is { } failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return failure.ExitCode;
}
