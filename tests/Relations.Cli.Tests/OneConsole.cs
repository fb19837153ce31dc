namespace Relations.Cli.Tests;

/// <summary>Tests that look at what is written to the console, of which a process has one.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneConsole
{
    public const string Name = "Console";
}
