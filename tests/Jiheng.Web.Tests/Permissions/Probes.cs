using Microsoft.AspNetCore.Routing;

namespace Jiheng.Web.Tests.Permissions;

/// <summary>How each endpoint is tried: with a well-formed request about the objects of a unit.</summary>
internal static class Probes
{
    internal static readonly object SelfEvaluation = new { scheme = "transfer-2024-xinjiang", expectedGoal = "", achievedGoal = "", countyMatch = 0m, executedCentral = 0m, executedLocal = 0m, indicators = Array.Empty<object>() };
    internal static readonly object Targets = new { goal = "目标", central = 1m, local = (decimal?)null, rows = new[] { new { level1 = "产出指标", level2 = "数量指标", level3 = "参保率", target = "≥95%" } } };
    internal static readonly object Paper = new { workflow = "performance-target", period = "2024", title = "试", content = new { a = 1 } };

    private static readonly object Nothing = new { };

    // Endpoints whose request has content; what speaks of a unit speaks of the target's.
    private static readonly Dictionary<string, Func<Neighbours, Target, object>> Bodies = new()
    {
        ["sign-in.do"] = static (_, _) => new { userName = "nobody", password = "x" },
        ["me.password"] = static (_, _) => new { current = "x", wanted = "y" },
        ["me.add-token"] = static (_, _) => new { name = "试", scopes = "*:read", days = 1 },
        ["me.confirm-code"] = static (_, _) => new { code = "000000" },
        ["me.stop-code"] = static (_, _) => new { current = "x", code = "000000" },
        ["accounts.open"] = static (_, t) => new { userName = "n" + Guid.NewGuid().ToString("N"), displayName = "新", organisationId = t.Unit.Id },
        ["accounts.update"] = static (_, _) => new { displayName = "改", personCode = "", isEnabled = true },
        ["organisations.import"] = static (_, _) => new { province = "650000", validFrom = "2020-01-01" },
        ["organisations.import-list"] = static (_, _) => new { text = "代码,名称,级别,上级代码\n549901,新县,县级,540000\n", validFrom = "2020-01-01" },
        ["programmes.add"] = static (_, _) => new { code = "p", name = "试" },
        ["years.add"] = static (_, _) => new { year = 2030 },
        ["funds.issue"] = static (_, t) => new { heading = Story.Heading("试财社〔2024〕99号", "2024-03-01", "第一批"), fromOutside = true, lines = new[] { new { organisationId = t.Unit.Id, amount = 1m } } },
        ["allocations.prepare"] = static (_, t) => new { title = "试", places = new[] { new { code = t.Unit.RegionCode, reported = 1, audited = 1, advanced = 0m } } },
        ["allocations.replace"] = static (_, t) => new { title = "试", places = new[] { new { code = t.Unit.RegionCode, reported = 1, audited = 1, advanced = 0m } } },
        ["allocations.issue"] = static (_, _) => Story.Heading("试财社〔2024〕98号", "2024-03-01", "第一批"),
        ["targets.start"] = static (_, _) => Targets,
        ["targets.fill"] = static (_, _) => Targets,
        ["targets.cascade"] = static (_, _) => new { parts = Array.Empty<object>() },
        ["returns.start"] = static (_, _) => new { month = 9 },
        ["returns.fill"] = static (_, _) => new { rows = Array.Empty<object>() },
        ["evaluations.start"] = static (_, _) => SelfEvaluation,
        ["evaluations.fill"] = static (_, _) => SelfEvaluation,
        ["deadlines.set"] = static (_, _) => new { kind = "self-evaluation", month = 0, due = $"{DateTime.UtcNow.AddDays(30):yyyy-MM-dd}" },
        ["deadlines.except"] = static (_, t) => new { organisationId = t.Unit.Id, until = Story.Later, reason = "试" },
        ["papers.open"] = static (_, _) => Paper,
        ["papers.revise"] = static (_, _) => new { content = new { a = 2 } },
        ["jobs.audit"] = static (_, t) => new { files = new[] { t.Ids["file"] } },
        ["jobs.register-check"] = static (_, _) => new { registers = Array.Empty<Guid>(), deaths = Array.Empty<Guid>(), year = 2024 },
        ["jobs.import"] = static (_, t) => new { file = t.Ids["file"], kind = "funds" },
        ["register.decide"] = static (_, _) => new { verdict = "refuted", reason = "试" },
        ["register.numbers"] = static (_, t) => new { job = t.Ids["job"], @case = "abcdef", reason = "试" },
        ["audits.decide"] = static (_, _) => new { state = "dismissed", reason = "试" },
        ["audits.assign"] = static (_, t) => new { accountId = t.Account },
        ["drafts.keep"] = static (_, _) => new { content = new { a = 1 } },
        ["reminders.mail"] = static (_, _) => new { mail = "" },
        ["monitoring.check"] = static (_, _) => new { day = "2024-07-15" },
        ["progress.start"] = static (_, _) => new { month = 9 },
        ["progress.fill"] = static (_, _) => new { rows = Array.Empty<object>() },
        ["alerts.assign"] = static (_, t) => new { ownerId = t.Account, due = "2999-01-01" },
        ["alerts.act"] = static (_, _) => new { text = "试" },
        ["alerts.report"] = static (_, _) => new { text = "试" },
        ["alerts.close"] = static (_, _) => new { text = "试" },
        ["alerts.send-back"] = static (_, _) => new { text = "试" },
        ["returns.pages.live"] = static (_, _) => new { fields = new { } },
        ["returns.pages.fill"] = static (_, _) => new { fields = new { } },
        ["progress.pages.live"] = static (_, _) => new { fields = new { } },
        ["progress.pages.fill"] = static (_, _) => new { fields = new { } },
        ["allocations.pages.live"] = static (_, _) => new { fields = new { } },
        ["allocations.pages.fill"] = static (_, _) => new { fields = new { } },
        ["targets.pages.live"] = static (_, _) => new { fields = new { } },
        ["targets.pages.fill"] = static (_, _) => new { fields = new { } },
        ["targets.pages.rows"] = static (_, _) => new { text = "产出指标\t数量指标\t参保人数\t≥1万人" },
        ["targets.pages.split-live"] = static (_, _) => new { fields = new { } },
        ["targets.pages.split-fill"] = static (_, _) => new { fields = new { } },
        ["evaluations.pages.live"] = static (_, _) => new { fields = new { } },
        ["evaluations.pages.fill"] = static (_, _) => new { fields = new { } },
        ["evaluations.pages.indicators-live"] = static (_, _) => new { fields = new { } },
        ["evaluations.pages.indicators-fill"] = static (_, _) => new { fields = new { } },
        ["stand-ins.add"] = static (_, t) => new { organisationId = t.Unit.Id, role = "preparer", delegateId = t.Account, from = "2999-01-01", to = "2999-01-02" },
    };

    private static readonly HashSet<string> WithoutContent =
        ["jobs.retry", "me.sign-out", "me.begin-code", "me.pages.begin-code", "accounts.reset", "programmes.rename", "years.state", "organisations.reorganise", "organisations.pages.change", "organisations.pages.read", "rules.renew", "monitoring.declare", "reminders.read", "reminders.read-all", "evaluations.documents", "evaluations.roll-up", "attachments.add", "files.add", "evaluations.pages.start", "evaluations.pages.import", "evaluations.pages.audit", "evaluations.pages.disclose", "evaluations.pages.indicators-import", "returns.pages.start", "progress.pages.start", "returns.pages.import", "funds.pages.issue", "allocations.pages.start", "allocations.pages.import", "targets.pages.start", "targets.pages.rows-read", "targets.pages.split-import", "me.pages.sign-out", "me.pages.password.do", "pages.sign-in.do", "pages.setup.do"];

    /// <summary>Endpoints about one object of a unit: outside of the scope they answer 404.</summary>
    internal static bool NamesAnObject(string name, RouteEndpoint endpoint) =>
        name is "funds.tree" or "jobs.audit" or "jobs.import" or "accounts.open" or "deadlines.except"
        || (endpoint.RoutePattern.Parameters.Any(p => p.Name is "id" or "paperId" or "organisation" or "account") && !name.StartsWith("years.", StringComparison.Ordinal) && !name.StartsWith("workflows.", StringComparison.Ordinal) && name != "papers.open");

    internal static string Path(string name, RouteEndpoint endpoint, Neighbours all, Target target)
    {
        var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        foreach (var parameter in endpoint.RoutePattern.Parameters)
        {
            var value = parameter.Name switch
            {
                "yearId" => all.YearId.ToString(),
                "organisation" => target.Unit.Id.ToString(),
                "account" => target.Account.ToString(),
                "role" => "填报",
                "kind" => "scheme",
                "paperId" => target.Ids["paper"].ToString(),
                "documentName" => "v1",
                "key" => "abcdef",
                "form" => "monthly-returns.1",
                "format" => "excel",
                "file" => "workbench.css",
                "page" => "index",
                _ => Id(name, all, target),
            };
            var from = path.IndexOf("{" + parameter.Name, StringComparison.Ordinal);
            path = path[..from] + value + path[(path.IndexOf('}', from) + 1)..];
        }

        return path + Query(name, target);
    }

    /// <summary>Whoever tries it has to sign in again.</summary>
    internal static bool EndsTheSession(string name) => name is "me.sign-out" or "me.pages.sign-out";

    /// <summary>Whether it can be rehearsed.</summary>
    internal static bool IsWrite(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<Web.Api.OpenApi.WrittenEndpoint>() is not null;

    /// <summary>What would be gone for the next who tries is only rehearsed.</summary>
    internal static bool TakesAway(string name) => name == "attachments.remove";

    internal static object? Body(string name, string method, Neighbours all, Target target)
    {
        if (Bodies.TryGetValue(name, out var make)) return make(all, target);
        if (name.StartsWith("papers.", StringComparison.Ordinal) || name == "appointments.add") return method is "POST" or "PUT" ? Nothing : null;
        Assert.True(method is "GET" or "DELETE" || WithoutContent.Contains(name), $"{name} writes and is not tried: say in Probes how.");
        return null;
    }

    /// <summary>What whoever runs the whole platform sends where others are turned back before it is read.</summary>
    internal static object? WholeBody(string name, string method, Neighbours all) => name switch
    {
        "programmes.rename" => new { name = "补助资金" },
        "years.state" => new { state = "closed", reason = "办结" },
        "monitoring.declare" => new { shares = Enumerable.Range(1, 12).Select(static m => m / 12m) },
        "rules.renew" => new { reason = "方案更正" },
        "organisations.import" => new { province = "530000", validFrom = "2020-01-01" },
        "organisations.pages.change" => new { kind = "rename", day = "2025-01-01", document = "试民函〔2024〕1号", version = 1, opening = "549900\t新名\t新名" },
        "organisations.reorganise" => new { kind = "merge", day = "2025-01-01", document = "试民函〔2024〕1号", closing = Array.Empty<object>(), continuing = Array.Empty<Guid>(), opening = Array.Empty<object>() },
        _ => Body(name, method, all, all.Targets[Relation.Stranger]),
    };

    private static string Id(string name, Neighbours all, Target t) => name[..name.IndexOf('.', StringComparison.Ordinal)] switch
    {
        "organisations" => t.Unit.Id.ToString(),
        "accounts" => t.Account.ToString(),
        "years" => (name is "years.get" or "years.state" ? all.YearId : all.ProgrammeId).ToString(),
        "programmes" => all.ProgrammeId.ToString(),
        "rules" => "transfer-2024-xinjiang",
        "progress" => t.Ids["progress"].ToString(),
        "alerts" => t.Ids["alert"].ToString(),
        "reminders" => t.Ids["reminder"].ToString(),
        "stand-ins" => t.Ids["stand-in"].ToString(),
        "audits" => t.Ids["audit"].ToString(),
        "workflows" => "tracking-return",
        "deadlines" => all.DeadlineId.ToString(),
        "funds" => t.Ids["instrument"].ToString(),
        "allocations" => t.Ids["allocation"].ToString(),
        "targets" => t.Ids["targets"].ToString(),
        "returns" => t.Ids["return"].ToString(),
        "evaluations" => t.Ids["evaluation"].ToString(),
        "attachments" => t.Ids["attachment"].ToString(),
        "jobs" => t.Ids["job"].ToString(),
        "files" => t.Ids["file"].ToString(),
        "papers" => t.Ids["paper"].ToString(),
        "me" => t.Ids[name == "me.end-session" ? "session" : "token"].ToString(),
        var area => throw new ArgumentException($"Say in Probes what the id of “{area}” is."),
    };

    private static string Query(string name, Target target) => name switch
    {
        "funds.tree" => $"?organisation={target.Unit.Id}&source=central&tag=",
        "allocations.derivation" => $"?figure={target.Unit.RegionCode}.due",
        "returns.pages.derivation" => "?figure=tracking.total.received",
        "evaluations.derivation" => "?figure=funds.total.budget",
        "monitoring.standings" => "?month=3",
        "completeness.get" => "?kind=self-evaluation",
        "attachments.add" or "files.add" or "evaluations.pages.import" or "evaluations.pages.indicators-import" or "allocations.pages.import" or "returns.pages.import" or "targets.pages.rows-read" or "targets.pages.split-import" or "organisations.pages.read" => "?name=a.csv",
        _ => "",
    };
}
