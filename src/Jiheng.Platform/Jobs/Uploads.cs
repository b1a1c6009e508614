using System.Text;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Attachments;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Jobs;

/// <summary>Takes files in that jobs are to read (上传待处理文件).</summary>
public static class Uploads
{
    /// <summary>The greatest file accepted, in bytes.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    // A region's reports of all its counties come in one day; what they weigh together is bounded all the same.
    private const int MostFiles = 3000;
    private const long MostTogether = 2L << 30;
    private static readonly string[] Texts = [".txt", ".md", ".tsv", ".csv", ".html", ".htm"];

    /// <summary>What is said of a file that is too great.</summary>
    public static string TooLarge(long length) => $"文件有{length / (decimal)(1 << 20):0.0} MB，不能超过{MostBytes >> 20} MB；更大的请拆分，或请系统管理员在服务器上办理。";

    /// <summary>What is said of a file whose content is not there any more as it was.</summary>
    public static string Unreadable(string name) => $"“{name}”的内容与保存时不符，或由另一把文件密钥加密，已不能读取；请重新上传，或重新办理产生它的任务。";

    public static async Task<Answer<StoredFile>> AddAsync(JihengDb db, Access access, string name, byte[] content, DateTime now, JobTerms terms, CancellationToken cancel)
    {
        if (access.Who.AccountId is not { } account) return new Refusal(Problems.Forbidden, "文件由登录的账号上传。");
        if (content.Length == 0) return new Refusal(Problems.Attachment, FileName.EmptyFile);
        if (content.Length > MostBytes) return new Refusal(Problems.Attachment, TooLarge(content.Length));
        if (FileName.Problem(name) is { } problem) return new Refusal(Problems.Attachment, problem);
        if (MediaTypeOf(name, content) is not { } type) return new Refusal(Problems.Attachment, $"“{name}”的内容与扩展名不符，或不是可处理的类型；应为 .pdf、.docx、.xlsx、{string.Join('、', Texts)} 之一，Office 文件不得含宏。");
        var sent = JobQueue.FilesOf(db, access, now).Where(f => f.JobId == null);
        if (await sent.CountAsync(cancel) >= MostFiles || await sent.SumAsync(f => f.Length, cancel) + content.Length > MostTogether)
            return new Refusal(Problems.TooManyJobs, $"您上传的文件已满{MostFiles}个或{MostTogether >> 30} GB；上传{terms.Keep.TotalDays:0}天后自动删除，也可用接口 DELETE /files/编号 提前删除。");
        var file = new StoredFile
        {
            Id = Guid.CreateVersion7(), AccountId = account, OrganisationId = access.Who.OrganisationId, JobId = null, Name = name, MediaType = type,
            Length = content.Length, Sha256 = ContentHash.Of(content), CreatedAt = now, ExpiresAt = now + terms.Keep,
        };
        db.AddRange(file, StoredContent.Of(file, content, db.FileKey));
        await db.SaveChangesAsync(cancel);
        return file;
    }

    // Lists come in GB18030 too, so text is what has no control characters in either encoding; it is only ever sent back as a download.
    private static string? MediaTypeOf(string name, byte[] content)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (Texts.Contains(extension)) return content.AsSpan().IndexOfAnyInRange((byte)0, (byte)8) < 0 && !content.AsSpan().StartsWith("PK"u8) && !content.AsSpan().StartsWith("%PDF-"u8) ? "text/plain" : null;
        return FileKind.Of(content) is { } kind && kind.Fits(name) && extension is ".pdf" or ".docx" or ".xlsx" ? FileKind.Of(content)?.MediaType : null;
    }
}
