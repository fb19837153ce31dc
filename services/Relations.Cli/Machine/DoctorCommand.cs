using System.CommandLine;

namespace Relations.Cli.Machine;

/// <summary><c>relations doctor</c>.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new ExampledCommand("doctor", "Says what is missing on this machine and how to get it", "relations doctor");
        command.SetAction(_ => Standalone.Become("doctor"));
        return command;
    }
}
