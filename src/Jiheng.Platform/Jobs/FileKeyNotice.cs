using System.Data.Common;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Jobs;

/// <summary>Notices that a server comes with another key of files than was used before (文件密钥核对).</summary>
public static class FileKeyNotice
{
    /// <summary>What the administrator is to be told; null when it is the same key. Whichever came last is remembered.</summary>
    /// <exception cref="InvalidDataException">The key's file cannot be read or made.</exception>
    public static async Task<string?> CheckAsync(JihengDb db, CancellationToken cancel)
    {
        var (key, kept) = (db.FileKey, await db.ServerKeys.SingleOrDefaultAsync(static k => k.Name == ServerKey.Files, cancel));
        if (kept?.Content == key.Id) return null;
        if (kept is not null) db.Remove(kept);
        db.Add(new ServerKey { Id = Guid.CreateVersion7(), Name = ServerKey.Files, Content = key.Id });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception e) when (e is DbUpdateException or DbException)
        {
            // Another server was faster, or nothing can be written now: it is noticed at the next start.
            db.ChangeTracker.Clear();
        }

        return kept is null ? null : $"文件密钥 {Path.GetFullPath(key.File)} 与此前使用的不是同一把：以前上传、尚未到期的任务文件和结果不能再读取，须重新上传。几台服务器共用一个数据库的，请用同一个密钥文件（复制过去，或以 JIHENG_KEY_FILE 指明）。";
    }
}
