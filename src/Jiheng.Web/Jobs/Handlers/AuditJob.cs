using System.Text.Json.Nodes;
using Jiheng.Audit.Output;
using Jiheng.Audit.Output.Page;
using Jiheng.Audit.Review;
using Jiheng.Documents.Reading;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Attachments;
using Jiheng.Platform.Audits;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.SelfEvaluations;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Jobs.Handlers;

/// <summary>Audits reports that were sent (报告审核): the findings as JSON, a marked page and a copy with comments for each.</summary>
internal sealed class AuditJob(FormShelf shelf) : IJobHandler
{
    internal const string Name = "audit";
    private const string Html = "text/html; charset=utf-8";

    public string Kind => Name;

    public string Permission => "jobs.audit";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancel)
    {
        var order = context.Read<AuditOrder>();
        var (ids, editions, names) = (order.Files, new List<(AuditedEdition Edition, JsonObject Document)>(), await TakenAsync(context, order, cancel));
        var (documents, unreadable, files) = (new JsonArray(), new JsonArray(), new List<MadeFile>());
        for (var i = 0; i < ids.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            if (await context.FileAsync(ids[i], cancel) is not var (given, bytes)) return JobOutcome.Refused("要审核的文件已删除或到期；请重新上传。");
            context.Progress.Report(i, ids.Count, $"正在审核第{i + 1}个文件");
            var name = Apart(given, names);
            var read = SourceReader.Read(name, bytes);
            if (read.Document is null)
            {
                unreadable.Add(new JsonObject { ["name"] = name, ["reason"] = read.Error });
                continue;
            }

            var reviewed = ReviewedDocument.Of(read.Document, shelf.Lexicon, AuditSettings.Default, await DismissedAsync(context, order, name, cancel));
            var document = new JsonObject { ["name"] = name, ["findings"] = reviewed.Open.Count(), ["audit"] = AuditJson.Document(reviewed) };
            if (order.Keep && context.Access?.Home is not null) editions.Add((AuditEditions.Of(name, bytes, order.PaperId, order.Continues, reviewed), document));
            documents.Add(document);
            files.AddRange(Made(i + 1, name, bytes, reviewed));
        }

        context.Progress.Report(ids.Count, ids.Count, "");
        var result = new JsonObject { ["documents"] = documents, ["unreadable"] = unreadable };
        return new() { Applied = () => result.ToJsonString(ApiOptions), Files = files, Apply = (db, c) => KeepAsync(db, context, editions, c) };
    }

    // Reports of many units often bear one name: where they are said to be others, none is an edition of what was audited before.
    private static async Task<HashSet<string>> TakenAsync(JobContext context, AuditOrder order, CancellationToken cancel) => order.Apart && context.Access?.Home is { } home
        ? [.. await context.Db.AuditedDocuments.Where(d => d.OrganisationId == home).Select(static d => d.Series).ToListAsync(cancel)] : [];

    // Files of one name sent together are different documents, not editions of one: the second is told apart by its number.
    private static string Apart(string name, HashSet<string> taken)
    {
        var apart = name;
        for (var number = 2; !taken.Add(apart); number++) apart = $"{Path.GetFileNameWithoutExtension(name)}（{number}）{Path.GetExtension(name)}";
        return apart;
    }

    // What somebody has dismissed in an edition before is not held against this one.
    private static async Task<Baseline> DismissedAsync(JobContext context, AuditOrder order, string name, CancellationToken cancel) => order.Keep && context.Access?.Home is { } home
        ? Baseline.Of(await AuditKeeping.DismissedAsync(context.Db, home, new(name, "", order.PaperId, order.Continues, []), cancel)) : Baseline.None;

    // The result names each document by its id: another unit may have kept one of the same name.
    private static async Task<Refusal?> KeepAsync(JihengDb db, JobContext context, IReadOnlyList<(AuditedEdition Edition, JsonObject Document)> editions, CancellationToken cancel)
    {
        foreach (var (edition, document) in editions)
        {
            var kept = await AuditKeeping.AddAsync(db, context.Access!, edition, context.Now, cancel);
            if (!kept.IsGiven) return kept.Refusal;
            (document["id"], document["edition"]) = (kept.Value.Id, kept.Value.Edition);
        }

        return null;
    }

    private static System.Text.Json.JsonSerializerOptions ApiOptions => Api.ApiJson.Options;

    private static IEnumerable<MadeFile> Made(int number, string name, byte[] bytes, ReviewedDocument reviewed)
    {
        var stem = $"{number:00}-{Path.GetFileNameWithoutExtension(name)}";
        yield return new(stem + "（审核意见）.html", Html, System.Text.Encoding.UTF8.GetBytes(AuditHtml.Of(reviewed)));
        var (copy, content) = AnnotatedCopy.Of(name, bytes, reviewed);
        yield return new($"{number:00}-{copy}", FileKind.Of(content)!.MediaType, content);
    }
}
