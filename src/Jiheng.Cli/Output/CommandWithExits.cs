using System.CommandLine;

namespace Jiheng.Cli.Output;

/// <summary>A command whose exit status says something of its own (退出码说明).</summary>
internal sealed class CommandWithExits(string name, string description, string exits) : Command(name, description)
{
    /// <summary>What each status means, for the help.</summary>
    internal string Exits => exits;
}
