using System.CommandLine;
using Jiheng.Cli.Remote;

namespace Jiheng.Cli.Commands;

/// <summary>Every command of the program (全部命令), by the word that calls it.</summary>
internal static class AllCommands
{
    internal static IReadOnlyList<(string Name, Func<Command> Build)> All { get; } =
    [
        ("evaluate", EvaluateCommand.Build),
        ("allocate", AllocateCommand.Build),
        ("fund", FundCommand.Build),
        ("explain", ExplainCommand.Build),
        ("audit", AuditCommand.Build),
        ("import", ImportCommand.Build),
        ("register", RegisterCommand.Build),
        ("workflow", WorkflowCommand.Build),
        ("serve", ServeCommand.Build),
        ("migrate", MigrateCommand.Build),
        ("account", AccountCommand.Build),
        ("journal", JournalCommand.Build),
        ("backup", BackupCommands.Backup),
        ("restore", BackupCommands.Restore),
        ("login", LoginCommand.Build),
        ("status", StatusCommand.Build),
        ("push", PushCommand.Build),
        ("pull", PullCommand.Build),
        ("demo", DemoCommand.Build),
    ];

    /// <summary>The command that the first word calls, which is sooner built than all; all when it calls none, for help and mistakes.</summary>
    internal static IEnumerable<Command> For(IReadOnlyList<string> arguments)
    {
        var called = All.Where(c => arguments.Count > 0 && c.Name == arguments[0]).ToArray();
        return (called.Length > 0 ? called : All).Select(static c => c.Build());
    }
}
