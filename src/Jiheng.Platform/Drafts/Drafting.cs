using System.Text.Json;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Drafts;

/// <summary>Keeps drafts (暂存草稿).</summary>
public static class Drafting
{
    /// <summary>After so many days without a touch a draft is removed.</summary>
    public const int DaysKept = 90;

    internal const int LongestName = 100;
    private const int Longest = 4_000_000;
    private const int Most = 200;

    /// <summary>Keeps what was typed instead of what was kept before.</summary>
    public static async Task<Answer<Draft>> KeepAsync(JihengDb db, Access access, string form, JsonElement content, int? seen, DateTime now, CancellationToken cancel)
    {
        if (access.Who.AccountId is not { } account) return new Refusal(Problems.Forbidden, "草稿由登录的账号保存。");
        if (form.Length is 0 or > LongestName || !form.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.')) return new Refusal(Problems.Invalid, $"草稿名“{form}”应为1至{LongestName}个小写字母、数字、连字符和点。");
        if (content.GetRawText() is var text && text.Length > Longest) return new Refusal(Problems.Invalid, $"草稿有{text.Length}字符，最多{Longest}字符；请先保存。");
        var draft = await db.Set<Draft>().SingleOrDefaultAsync(d => d.AccountId == account && d.Form == form, cancel);
        if (draft is null && await db.Set<Draft>().CountAsync(d => d.AccountId == account, cancel) >= Most) return new Refusal(Problems.Invalid, $"草稿已有{Most}份；请先保存或删除不需要的。");
        if (draft is null) db.Add(draft = new Draft { AccountId = account, Form = form, Content = text, At = now });
        (draft.Content, draft.Seen, draft.At) = (text, seen, now);
        await db.SaveChangesAsync(cancel);
        return draft;
    }

    /// <summary>The drafts of an account.</summary>
    public static IQueryable<Draft> Of(JihengDb db, Access access) => db.Set<Draft>().Where(d => d.AccountId == access.Who.AccountId);
}
