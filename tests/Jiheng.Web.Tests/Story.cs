using Jiheng.Data.Cases;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Web.Tests;

/// <summary>A server set up for Xinjiang, with the accounts of the region and its prefectures.</summary>
internal sealed class Story(IReadOnlyDictionary<string, Guid>? known = null) : IAsyncDisposable
{
    internal const string Region = "650000";

    /// <summary>A day that is to come, however long ago the year of a test is.</summary>
    internal static readonly string Later = $"{DateTime.UtcNow.AddDays(60):yyyy-MM-dd}";

    internal required TestServer Server { get; init; }

    internal required ApiClient Administrator { get; init; }

    internal ApiClient Preparer { get; private set; } = null!;

    internal ApiClient Reviewer { get; private set; } = null!;

    internal ApiClient Approver { get; private set; } = null!;

    internal Dictionary<string, Guid> Units { get; } = known is null ? [] : new(known);

    internal Dictionary<string, ApiClient> Prefectures { get; } = [];

    private readonly Dictionary<string, ApiClient> approvers = [];
    private Func<string, string, Guid, Role[], Task<ApiClient>>? hire;

    internal Guid ProgrammeId { get; private set; }

    /// <summary>A story from where all of them begin: a copy of one opening.</summary>
    internal static async Task<Story> BeginAsync(DatabaseKind kind)
    {
        var opening = await Opening.OfAsync(kind);
        var server = await TestServer.StartAsync(await opening.Database.CopyAsync(kind));
        return new(opening.Units)
        {
            Server = server, Administrator = server.As(opening.Tokens[0]), Preparer = server.As(opening.Tokens[1]), Reviewer = server.As(opening.Tokens[2]), Approver = server.As(opening.Tokens[3]), ProgrammeId = opening.ProgrammeId,
        };
    }

    internal static async Task<Story> BeginAsync(TestServer server) => await BeginAsync(new Story { Server = server, Administrator = await server.AccountAsync("admin", "王五") });

    /// <summary>The same with people that somebody else puts in.</summary>
    internal static async Task<Story> BeginAsync(TestServer server, ApiClient administrator, Func<string, string, Guid, Role[], Task<ApiClient>> hire) => await BeginAsync(new Story { Server = server, Administrator = administrator, hire = hire });

    /// <summary>An account with a token, for the unit with a code.</summary>
    internal Task<ApiClient> AccountAsync(string userName, string displayName, string code, params Role[] roles) =>
        hire is null ? Server.AccountAsync(userName, displayName, code, roles) : hire(userName, displayName, Units[code], roles);

    private static async Task<Story> BeginAsync(Story story)
    {
        story.ProgrammeId = await SetUpAsync(story.Administrator, story.Units);
        story.Preparer = await story.AccountAsync("region.preparer", "张三", Region, Role.Preparer, Role.Funds);
        story.Reviewer = await story.AccountAsync("region.reviewer", "钱七", Region, Role.Reviewer);
        story.Approver = await story.AccountAsync("region.approver", "李四", Region, Role.Approver);
        return story;
    }

    /// <summary>Xinjiang's units and the programme, set up by whoever runs the platform.</summary>
    internal static async Task<Guid> SetUpAsync(ApiClient administrator, Dictionary<string, Guid> units)
    {
        await administrator.DoAsync("organisations/import", new { province = Region, validFrom = "2015-01-01" });
        for (Guid? after = null; ;)
        {
            var page = (await administrator.GetAsync($"organisations?limit=100{(after is null ? "" : $"&after={after}")}")).Body!;
            foreach (var unit in page["items"]!.AsArray()) units[unit!["regionCode"]!.GetValue<string>()] = unit["id"]!.GetValue<Guid>();
            if (page["next"] is null) break;
            after = page["next"]!.GetValue<Guid>();
        }

        return (await administrator.DoAsync("programmes", new { code = "resident-insurance", name = "城乡居民基本医疗保险补助" })).Id;
    }

    internal async Task<Guid> YearAsync(int year) => (await Administrator.DoAsync($"programmes/{ProgrammeId}/years", new { year })).Id;

    /// <summary>The account of a prefecture, opened when it is first needed.</summary>
    internal async Task<ApiClient> PrefectureAsync(string code)
    {
        if (!Prefectures.TryGetValue(code, out var client)) Prefectures[code] = client = await AccountAsync("p" + code, "赵六", code, Role.Preparer, Role.Funds, Role.Approver);
        return client;
    }

    internal object Line(string code, decimal amount) => new { organisationId = Units[code], amount };

    // No two documents have one title: an audit takes them for one document with two numbers.
    internal static object Heading(string number, string date, string batch, string source = "central", string batchKind = "issue", string tag = "01002") => new
    {
        number, title = $"{number[..number.IndexOf('〔', StringComparison.Ordinal)]}下达{(source == "central" ? "中央" : "自治区")}{batch}补助资金预算", date, issuer = "财政部门", recipient = "下级财政部门", source, tagCode = tag, tagName = tag.Length > 0 ? "正常转移支付" : "无标识",
        incomeCode = "1100249", expenditureCode = "2101202", batchKind, batch,
    };

    internal static Task<Reply> IssueAsync(ApiClient who, Guid year, object heading, bool fromOutside, params object[] lines) =>
        who.DoAsync($"years/{year}/instruments", new { heading, fromOutside, lines });

    /// <summary>The hash of a paper's figures as it was shown.</summary>
    internal static string HashOf(Reply paper) => paper.Body!["paper"]!["hash"]!.GetValue<string>();

    /// <summary>The account that approves in a prefecture; the one that prepares may approve as well, but not its own papers.</summary>
    internal async Task<ApiClient> PrefectureApproverAsync(string code)
    {
        if (!approvers.TryGetValue(code, out var client)) approvers[code] = client = await AccountAsync($"p{code}.approver", "孙八", code, Role.Approver);
        return client;
    }

    /// <summary>A worked case of the repository.</summary>
    internal static Case Case(string name)
    {
        var diagnostics = new Diagnostics();
        var tree = RegionFiles.Load(Repository.Folder("regions"), diagnostics, Region);
        return Jiheng.Data.Cases.Case.Read(Repository.Folder("samples/" + name), tree, PolicyLibrary.Load(Repository.Folder("policies"), new Diagnostics()), diagnostics)!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in Prefectures.Values.Concat(approvers.Values).Concat([Administrator, Preparer, Reviewer, Approver])) client.Dispose();
        await Server.DisposeAsync();
    }
}
