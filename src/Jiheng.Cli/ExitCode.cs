namespace Jiheng.Cli;

/// <summary>Exit status of every command (退出码), documented in the manual.</summary>
internal static class ExitCode
{
    /// <summary>Everything was computed and nothing is wrong.</summary>
    internal const int Fine = 0;

    /// <summary>Computed, but some input was wrong; the good rows are in the result.</summary>
    internal const int Findings = 1;

    /// <summary>Nothing could be computed, or the command was used wrongly.</summary>
    internal const int Failed = 2;
}
