using System.CommandLine;
using Jiheng.Cli;
using Jiheng.Cli.Commands;
using Jiheng.Cli.Remote;

return await Calling.RunAsync(() =>
{
    var root = new RootCommand("绩衡 Jiheng：医疗保险财政补助资金的分配、自评、评价和公文");
    foreach (var command in AllCommands.For(args)) root.Add(command);
    root.Options.Add(RemoteArguments.Server);
    return root;
}, args);
