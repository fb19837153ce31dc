using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Relations.Cli;

/// <summary>A command whose help ends with examples.</summary>
internal class ExampledCommand : Command
{
    public ExampledCommand(string name, string description, params string[] examples)
        : base(name, description)
    {
        Options.Add(new HelpOption { Action = new ExamplesAfterHelp(examples) });
    }

    private sealed class ExamplesAfterHelp(string[] examples) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = new HelpAction().Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(examples.Length == 1 ? "Example:" : "Examples:");
            foreach (var example in examples)
                output.WriteLine($"  {example}");
            output.WriteLine();
            return code;
        }

        public override bool ClearsParseErrors => true;
    }
}
