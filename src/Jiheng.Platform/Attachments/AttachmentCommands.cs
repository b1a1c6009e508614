using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Attachments;

/// <summary>Attaches files to papers, which changes what they say (附件的上传与删除).</summary>
public static class AttachmentCommands
{
    /// <summary>The greatest file accepted, in bytes.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private const int LongestField = 100;

    public static async Task<Answer<Attachment>> AddAsync(JihengDb db, Access access, PaperDesk desk, PaperOnDesk at, string name, string field, byte[] content, DateTime now, CancellationToken cancel)
    {
        var paper = at.Paper;
        if (Refused(access, at, now) is { } refused) return refused;
        if (content.Length == 0) return new Refusal(Problems.Attachment, FileName.EmptyFile);
        if (content.Length > MostBytes) return new Refusal(Problems.Attachment, $"文件为{content.Length}字节，不能超过{MostBytes >> 20} MB。");
        if (field.Length > LongestField) return new Refusal(Problems.Attachment, $"field 最长{LongestField}个字符，如 indicators[3]。");
        if (FileName.Problem(name) is { } problem) return new Refusal(Problems.Attachment, problem);
        if (FileKind.Of(content) is not { } kind || !kind.Fits(name))
            return new Refusal(Problems.Attachment, $"“{name}”的内容与扩展名不符，或不是可接受的类型；应为{string.Join('、', FileKind.Extensions)}之一，Office 文件不得含宏。");
        var hash = ContentHash.Of(content);
        if (!await db.AttachmentContents.AnyAsync(c => c.Sha256 == hash, cancel)) db.Add(new AttachmentContent { Sha256 = hash, Bytes = content });
        var attachment = new Attachment { Id = Guid.CreateVersion7(), OrganisationId = paper.OrganisationId, PreparedById = access.Who.AccountId, Kind = paper.Kind, PaperId = paper.Id, Field = field, Name = name, MediaType = kind.MediaType, Length = content.Length, Sha256 = hash };
        db.Add(attachment);
        await db.SaveChangesAsync(cancel);
        return (await desk.EvidenceChangedAsync(at, access, now, cancel)).Then(_ => attachment);
    }

    /// <summary>Takes a file from its paper again; its content stays while another paper, or the journal's reader, may ask for it.</summary>
    public static async Task<Answer<Attachment>> RemoveAsync(JihengDb db, Access access, PaperDesk desk, PaperOnDesk at, Attachment attachment, DateTime now, CancellationToken cancel)
    {
        if (Refused(access, at, now) is { } refused) return refused;
        db.Remove(attachment);
        await db.SaveChangesAsync(cancel);
        return (await desk.EvidenceChangedAsync(at, access, now, cancel)).Then(_ => attachment);
    }

    private static Refusal? Refused(Access access, PaperOnDesk at, DateTime now) => PaperDesk.MayWrite(at, access, now) ? null
        : new(access.WritesFor(at.Paper.OrganisationId) ? Problems.Locked : Problems.Forbidden, "附件由填报人在填报时上传和删除；已提交的须先撤回或退回。");
}
