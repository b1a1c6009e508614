using System.CommandLine;
using Jiheng.Cli;
using Jiheng.Cli.Commands;

return await Calling.RunAsync(static () => new RootCommand("绩衡 Jiheng：参保核查")
{
    RegisterCommand.Build(),
    // Every command of jiheng takes it; those of the register ask no server.
    new Option<string?>("--server") { Recursive = true, Hidden = true },
}, args);
