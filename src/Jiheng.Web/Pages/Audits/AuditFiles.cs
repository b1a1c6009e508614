using System.Text;
using Jiheng.Audit.Output;
using Jiheng.Audit.Review;
using Jiheng.Platform.Attachments;
using Jiheng.Platform.Audits;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Audits;

/// <summary>The findings of a document to take along (审核发现下载): a workbook with what was decided, the file with comments, SARIF for tools.</summary>
internal static class AuditFiles
{
    internal static async Task<IResult> GetAsync(Guid id, string format, JihengDb db, Access access, AuditReading reading, CancellationToken cancel)
    {
        if (await access.Seen(db.AuditedDocuments.Include(d => d.Findings), db.Organisations).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } document) return Missing.Page();
        if (format == "excel") return ListingBook.Of(Table(document, await NamesAsync(document, db, cancel)));
        if (format is not ("annotated" or "sarif")) return Missing.Page();
        var dismissed = Baseline.Of(document.Findings.Where(static f => f.State == FindingState.Dismissed).ToDictionary(static f => f.Key, static f => f.Reason));
        if (await reading.OfAsync(document, access, dismissed, cancel) is not var (bytes, reviewed)) return Results.Text("原件已到期，或由其他单位上传；请重新上传审核后再下载。", statusCode: StatusCodes.Status409Conflict);
        if (format == "sarif") return Results.File(Encoding.UTF8.GetBytes(AuditSarif.Log(reviewed).ToJsonString(ApiJson.Options)), "application/sarif+json", Path.GetFileNameWithoutExtension(document.Name) + ".sarif");
        var (name, content) = AnnotatedCopy.Of(document.Name, bytes, reviewed);
        return Results.File(content, FileKind.Of(content)!.MediaType, name);
    }

    /// <summary>What the people that the findings name are called.</summary>
    internal static Task<Dictionary<Guid, string>> NamesAsync(AuditedDocument document, JihengDb db, CancellationToken cancel)
    {
        Guid[] ids = [.. document.Findings.SelectMany(static f => new[] { f.AssigneeId, f.DecidedById }).OfType<Guid>().Distinct()];
        return db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
    }

    private static Listing Table(AuditedDocument document, IReadOnlyDictionary<Guid, string> names) => new ListTable<AuditedFinding>("findings", Path.GetFileNameWithoutExtension(document.Name) + "审核发现")
        .Number("序号", "", 0, static f => f.Ordinal)
        .Text("程度", static f => FindingWords.SeverityOf(f).Word)
        .Text("位置", static f => f.Place)
        .Text("发现", static f => f.Message)
        .Text("原文", static f => f.Printed)
        .Text("对照", static f => f.Expected)
        .State("认定", FindingWords.StateOf)
        .Text("理由", static f => f.Reason)
        .Text("认定人", f => f.DecidedById is { } who ? names.GetValueOrDefault(who, "") : "")
        .Text("认定时间", static f => f.DecidedAt is { } at ? Handling.Time(new DateTimeOffset(at, TimeSpan.Zero)) : "")
        .Text("指派给", f => f.AssigneeId is { } who ? names.GetValueOrDefault(who, "") : "")
        .Number("首见", "第几稿", 0, static f => f.Since)
        .Text("规则", static f => f.Rule)
        .Of(document.Findings.OrderByDescending(static f => f.Stands).ThenBy(static f => f.Ordinal));
}
