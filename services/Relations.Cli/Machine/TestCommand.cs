using System.CommandLine;

namespace Relations.Cli.Machine;

/// <summary><c>relations test</c>: the launcher of a checkout runs it; an installed tool has no tests.</summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var command = new ExampledCommand("test", "Runs every test that needs no container engine (in a checkout)", "./relations test");
        command.SetAction(_ =>
        {
            Console.Error.WriteLine("Tests are part of a checkout: run './relations test' at its root.");
            return ExitCode.WrongUse;
        });
        return command;
    }
}
