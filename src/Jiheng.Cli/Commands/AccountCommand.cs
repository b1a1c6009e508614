using System.CommandLine;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng account: opens accounts on the server itself and keeps them in order (账号).</summary>
internal static class AccountCommand
{
    private const int UsualDays = 90;

    internal static Command Build() => new("account", "账号：开户、岗位、临时口令、停用、退出、访问令牌")
    {
        Add(), Grant(), Of("reset", "发给临时口令，在标准输出显示一次；解除锁定，所有会话退出，令牌收回", ResetAsync), Of("disable", "停用账号，所有会话退出，令牌收回", static (s, a, c) => EnableAsync(s, a, false, c)),
        Of("enable", "启用账号", static (s, a, c) => EnableAsync(s, a, true, c)), Of("sign-out", "让账号的所有会话退出", SignOutAsync), Of("stop-code", "停用动态口令（手机丢失时）", StopCodeAsync), Token(),
    };

    private static Argument<string> User() => new("用户名") { Description = "小写字母、数字、点或连字符" };

    private static Command Add()
    {
        var (user, name, database) = (User(), new Option<string>("--name") { Description = "姓名，记入日志", Required = true }, ServerArguments.Database());
        var code = new Option<string?>("--organisation") { Description = "所在单位的区划代码；不给则为系统管理员" };
        var person = new Option<string>("--person") { Description = "人员编号；同一人的几个账号填同一个编号", DefaultValueFactory = static _ => "" };
        var command = new Command("add", "开设账号，在标准输出给出临时口令（只显示这一次，首次登录须修改）") { user, name, code, person, database };
        command.SetAction((parsed, cancel) => OnAsync(parsed, database, async services =>
        {
            var unit = await UnitAsync(services.Db, parsed.GetValue(code), cancel);
            if (!unit.IsGiven) return unit.Refusal;
            var opened = await services.Commands.OpenAsync(ServerAccess, parsed.GetValue(user)!, parsed.GetValue(name)!, parsed.GetValue(person)!, unit.Value?.Id, cancel);
            return opened.Then(o => new Said($"已开设账号 {o.Account.UserName}（{o.Account.DisplayName}）。临时口令如下，只显示这一次：", o.Password));
        }));
        return command;
    }

    private static Command Grant()
    {
        var (user, code, database) = (User(), new Option<string>("--organisation") { Description = "在哪个单位任职，区划代码", Required = true }, ServerArguments.Database());
        var role = new Option<string>("--role") { Description = string.Join("、", Enum.GetValues<Role>().Select(Words.Of)), Required = true };
        var scope = new Option<DataScope>("--scope") { Description = "数据范围：OwnAndBelow 本级及以下（默认）、Own 本级、Self 仅本人、All 全部", DefaultValueFactory = static _ => DataScope.OwnAndBelow };
        var command = new Command("grant", "任职：给账号一个岗位和数据范围") { user, code, role, scope, database };
        command.SetAction((parsed, cancel) => OnAsync(parsed, database, async services =>
        {
            var unit = await UnitAsync(services.Db, parsed.GetValue(code), cancel);
            if (!unit.IsGiven) return unit.Refusal;
            if (Words.RoleOf(parsed.GetValue(role)!) is not { } known) return new Refusal(Problems.Invalid, $"没有岗位“{parsed.GetValue(role)}”；应为{string.Join("、", Enum.GetValues<Role>().Select(Words.Of))}之一。");
            var account = await AccountAsync(services.Db, parsed.GetValue(user)!, cancel);
            if (!account.IsGiven) return account.Refusal;
            var appointed = await Appointments.AppointAsync(services.Db, ServerAccess, unit.Value!.Id, known, account.Value.Id, parsed.GetValue(scope), [], cancel);
            return appointed.Then(_ => new Said($"{account.Value.DisplayName}任{unit.Value.Name}的“{Words.Of(known)}”。"));
        }));
        return command;
    }

    private static Command Token()
    {
        var (user, database) = (User(), ServerArguments.Database());
        var name = new Option<string>("--name") { Description = "用途", DefaultValueFactory = static _ => "命令行" };
        var scopes = new Option<string>("--scopes") { Description = "范围，如 “*:read papers:write”（默认 *:write）", DefaultValueFactory = static _ => TokenScopes.Everything.Text };
        var days = new Option<int>("--days") { Description = $"有效天数（默认 {UsualDays}）", DefaultValueFactory = static _ => UsualDays };
        var command = new Command("token", "发给访问令牌，在标准输出显示一次") { user, name, scopes, days, database };
        command.SetAction((parsed, cancel) => OnAsync(parsed, database, async services =>
        {
            var opens = TokenScopes.Ask(parsed.GetValue(scopes)!);
            if (!opens.IsGiven) return opens.Refusal;
            var account = await AccountAsync(services.Db, parsed.GetValue(user)!, cancel);
            if (!account.IsGiven) return account.Refusal;
            var (token, text) = AccessToken.Make(account.Value.Id, parsed.GetValue(name)!, opens.Value, Timestamp.Now(TimeProvider.System), TimeSpan.FromDays(parsed.GetValue(days)));
            services.Db.Add(token);
            await services.Db.SaveChangesAsync(cancel);
            return new Said($"令牌范围 {token.Scopes}，至 {token.ExpiresAt:yyyy-MM-dd} 有效，只显示这一次：", text);
        }));
        return command;
    }

    private static Command Of(string name, string description, Func<Services, Account, CancellationToken, Task<Answer<Said>>> run)
    {
        var (user, database) = (User(), ServerArguments.Database());
        var command = new Command(name, description) { user, database };
        command.SetAction((parsed, cancel) => OnAsync(parsed, database, async services =>
            await AccountAsync(services.Db, parsed.GetValue(user)!, cancel) is { IsGiven: true, Value: { } account } ? await run(services, account, cancel) : Unknown(parsed.GetValue(user)!)));
        return command;
    }

    private static async Task<Answer<Said>> ResetAsync(Services services, Account account, CancellationToken cancel) =>
        (await services.Commands.ResetAsync(ServerAccess, account, cancel)).Then(static p => new Said("临时口令如下，只显示这一次，首次登录须修改：", p));

    private static async Task<Answer<Said>> EnableAsync(Services services, Account account, bool isEnabled, CancellationToken cancel) =>
        (await services.Commands.UpdateAsync(ServerAccess, account, account.DisplayName, account.PersonCode, isEnabled, cancel)).Then(a => new Said($"账号 {a.UserName} 已{(isEnabled ? "启用" : "停用")}。"));

    private static async Task<Answer<Said>> SignOutAsync(Services services, Account account, CancellationToken cancel) =>
        (await services.Commands.EndSessionsAsync(ServerAccess, account, cancel)).Then(static n => new Said($"{n} 个会话和令牌已失效。"));

    private static async Task<Answer<Said>> StopCodeAsync(Services services, Account account, CancellationToken cancel)
    {
        await services.Codes.StopAsync(account, cancel);
        return new Said($"账号 {account.UserName} 登录不再需要动态口令。");
    }

    private static readonly Access ServerAccess = new(Jiheng.Platform.Journal.Actor.Command("account"), [Jiheng.Platform.Identity.Grant.Platform]);

    private static async Task<Answer<Account>> AccountAsync(JihengDb db, string user, CancellationToken cancel) =>
        await db.Accounts.SingleOrDefaultAsync(a => a.UserName == user, cancel) is { } account ? account : Unknown(user);

    private static async Task<Answer<Organisation?>> UnitAsync(JihengDb db, string? code, CancellationToken cancel)
    {
        if (code is null) return new Answer<Organisation?>((Organisation?)null);
        return await db.Organisations.SingleOrDefaultAsync(o => o.RegionCode == code && o.Kind == OrganisationKind.Place && o.ValidTo == null, cancel) is { } unit
            ? new Answer<Organisation?>(unit) : new Refusal(Problems.NotFound, $"没有区划代码为“{code}”的单位；请先导入区划。");
    }

    private static Refusal Unknown(string user) => new(Problems.NotFound, $"没有账号“{user}”。");

    private static Task<int> OnAsync(ParseResult parsed, Option<string?> database, Func<Services, Task<Answer<Said>>> run) => ServerArguments.GuardAsync(async () =>
    {
        await using var db = await ServerArguments.OpenExistingAsync(ServerArguments.Settings(parsed, database), "account", CancellationToken.None);
        await using var provider = IdentityServices.For(db, PasswordPolicy.Read(Home.Folder));
        var answer = await db.TransactAsync(() => run(new(db, provider.GetRequiredService<AccountCommands>(), provider.GetRequiredService<OneTimeCodes>())), static a => a.IsGiven, CancellationToken.None);
        if (!answer.IsGiven) return ServerArguments.Refuse(answer.Refusal.Detail);
        Console.Error.WriteLine(answer.Value.Words);
        if (answer.Value.Secret.Length > 0) Console.WriteLine(answer.Value.Secret);
        return ExitCode.Fine;
    });

    private sealed record Services(JihengDb Db, AccountCommands Commands, OneTimeCodes Codes);

    private sealed record Said(string Words, string Secret = "");
}
