using Jiheng.Cli.Commands;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiheng.Cli.Demo;

/// <summary>An account for the visitor (演示账号) with its password, which is shown once.</summary>
internal sealed record DemoAccount(string Role, string User, string Password);

/// <summary>One account of the region for every role (每个角色一个账号), with random passwords.</summary>
internal static class DemoRoles
{
    private static readonly string[] Names = ["张三", "李四", "王五", "赵六", "钱七", "孙八", "周九", "吴十"];
    private static readonly Access Setup = new(Jiheng.Platform.Journal.Actor.Command("demo"), [Grant.Platform]);

    internal static async Task<IReadOnlyList<DemoAccount>> OpenAsync(DatabaseSettings settings, CancellationToken cancel)
    {
        await using var db = ServerArguments.Open(settings, "demo");
        await using var identity = IdentityServices.For(db, PasswordPolicy.Read(Home.Folder));
        var commands = identity.GetRequiredService<AccountCommands>();
        var region = await db.Organisations.SingleAsync(o => o.RegionCode == DemoDatabase.Region, cancel);
        var opened = new List<DemoAccount>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var user = UserOf(role);
            // Some have handled papers while the demonstration was set up; nobody knows a password of theirs yet. 管理 of the
            // demonstration runs the platform; the others belong to the region.
            var there = await db.Accounts.SingleOrDefaultAsync(a => a.UserName == user, cancel);
            var (account, password) = there is null
                ? Given(await commands.OpenAsync(Setup, user, NameOf(role), "", role == Role.Administrator ? null : region.Id, cancel))
                : (there, Given(await commands.ResetAsync(Setup, there, cancel)));
            account.MustChangePassword = false;
            await db.SaveChangesAsync(cancel);
            if (there is null && role != Role.Administrator) Given(await Appointments.AppointAsync(db, Setup, region.Id, role, account.Id, DataScope.OwnAndBelow, [], cancel));
            opened.Add(new(Words.Of(role), user, password));
        }

        return opened;
    }

    internal static string UserOf(Role role) => role == Role.Administrator ? "admin" : "demo." + role.ToString().ToLowerInvariant();

    internal static string NameOf(Role role) => Names[(int)role % Names.Length];

    private static T Given<T>(Answer<T> answer) => answer.IsGiven ? answer.Value : throw new InvalidOperationException(answer.Refusal.Detail);
}
