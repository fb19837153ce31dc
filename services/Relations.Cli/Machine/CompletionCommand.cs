using System.CommandLine;

namespace Relations.Cli.Machine;

/// <summary><c>relations completion</c>: prints a script that completes verbs, options and values.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _relations() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
          [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -F _relations relations ./relations
        """;

    private const string Zsh = """
        #compdef relations
        _relations() {
          local -a found
          found=("${(@f)$("${words[1]}" "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -- $found || _files
        }
        compdef _relations relations ./relations
        """;

    private const string Fish = """
        complete -c relations -f -a '(relations "[suggest:"(commandline -C)"]" (commandline -p) 2>/dev/null)'
        """;

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new ExampledCommand("completion", "Prints a script that completes verbs and options", "eval \"$(relations completion bash)\"") { shell };
        command.SetAction(parsed =>
        {
            Console.WriteLine(parsed.GetValue(shell) switch { "zsh" => Zsh, "fish" => Fish, _ => Bash });
            return ExitCode.Done;
        });
        return command;
    }
}
