using System.CommandLine;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;

namespace Jiheng.Cli.Commands;

/// <summary>What the commands on the platform's data share (数据库参数).</summary>
internal static class ServerArguments
{
    private const string Variable = "ConnectionStrings__Jiheng";

    internal static Option<string?> Database() => new("--database")
    {
        Description = $"数据库连接，如“Data Source=data/jiheng.db”或“Host=…;Database=…;Username=…”（默认取环境变量 {Variable}，再默认 data/jiheng.db；密码请用环境变量，不要写在命令行）",
    };

    internal static DatabaseSettings Settings(ParseResult parsed, Option<string?> option) =>
        DatabaseSettings.Read(parsed.GetValue(option) ?? Environment.GetEnvironmentVariable(Variable));

    /// <summary>A context in which the journal names the command.</summary>
    internal static JihengDb Open(DatabaseSettings settings, string command)
    {
        var db = JihengDb.Open(settings);
        db.Deed = new Deed(Actor.Command(command), "command." + command, Timestamp.Now(TimeProvider.System));
        return db;
    }

    /// <summary>The same of a database that must be there already: nothing is made where nothing is.</summary>
    /// <exception cref="InvalidDataException">There is none, or nothing of ours in it.</exception>
    internal static async Task<JihengDb> OpenExistingAsync(DatabaseSettings settings, string command, CancellationToken cancel)
    {
        var db = Open(settings, command);
        Migrator.CloseFile(db);
        if (!await Migrator.IsVoidAsync(db, cancel)) return db;
        await db.DisposeAsync();
        throw new InvalidDataException($"{settings.Shown} 里还没有绩衡的数据；请核对 --database 或 {Variable}（相对路径从当前文件夹算起），新库由 jiheng serve 或 jiheng migrate 建立。");
    }

    /// <summary>Runs a command on the data; what an administrator can put right is said in words.</summary>
    internal static async Task<int> GuardAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (ArgumentException e) when (e.Message.StartsWith(Variable, StringComparison.Ordinal))
        {
            return Refuse(e.Message);
        }
        catch (InvalidDataException e)
        {
            return Refuse(e.Message);
        }
        catch (Exception e) when (StorageFailure.IsUnreachable(e))
        {
            return Refuse($"数据库连接不上：{StorageFailure.Reason(e)}；连接设置见 --database 或 {Variable}。");
        }
    }

    internal static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCode.Failed;
    }
}
