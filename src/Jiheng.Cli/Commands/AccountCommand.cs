using System.CommandLine;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng account add: opens an account on the server itself and shows its first token once (开户).</summary>
internal static class AccountCommand
{
    private const int UsualDays = 90;

    internal static Command Build()
    {
        var user = new Argument<string>("用户名") { Description = "小写字母、数字、点或连字符" };
        var name = new Option<string>("--name") { Description = "姓名，记入日志", Required = true };
        var code = new Option<string?>("--organisation") { Description = "所在单位的区划代码；不给则为系统管理员" };
        var days = new Option<int>("--days") { Description = $"令牌有效天数（默认 {UsualDays}）", DefaultValueFactory = static _ => UsualDays };
        var database = ServerArguments.Database();
        var add = new Command("add", "开设账号，在标准输出给出首个访问令牌（只显示这一次）") { user, name, code, days, database };
        add.SetAction((parsed, cancel) => ServerArguments.GuardAsync(() =>
            RunAsync(ServerArguments.Settings(parsed, database), parsed.GetValue(user)!, parsed.GetValue(name)!, parsed.GetValue(code), TimeSpan.FromDays(parsed.GetValue(days)), cancel)));
        return new Command("account", "账号") { add };
    }

    private static async Task<int> RunAsync(DatabaseSettings settings, string user, string name, string? code, TimeSpan life, CancellationToken cancel)
    {
        await using var db = ServerArguments.Open(settings, "account");
        Guid? organisation = null;
        if (code is not null)
        {
            organisation = (await db.Organisations.SingleOrDefaultAsync(o => o.RegionCode == code && o.Kind == OrganisationKind.Place && o.ValidTo == null, cancel))?.Id;
            if (organisation is null) return ServerArguments.Refuse($"没有区划代码为“{code}”的单位；请先导入区划。");
        }

        var opened = await Accounts.OpenAsync(db, user, name, organisation, life, Timestamp.Now(TimeProvider.System), cancel);
        if (!opened.IsGiven) return ServerArguments.Refuse(opened.Refusal.Detail);
        Console.Error.WriteLine($"已开设账号 {user}（{name}）。令牌如下，只显示这一次，请妥善保管：");
        Console.WriteLine(opened.Value.Token);
        return ExitCode.Fine;
    }
}
