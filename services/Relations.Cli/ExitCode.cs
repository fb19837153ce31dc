namespace Relations.Cli;

/// <summary>What the process answers.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The input was at fault; each file and reason was named.</summary>
    public const int InputAtFault = 1;

    /// <summary>Wrong use: an unknown verb, option or value.</summary>
    public const int WrongUse = 2;

    /// <summary>The system could not be reached.</summary>
    public const int Unreachable = 3;
}
