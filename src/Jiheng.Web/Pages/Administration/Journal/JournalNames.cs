using Jiheng.Platform.Jobs;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Administration.Journal;

/// <summary>What the objects of entries are called (对象名称): accounts by their persons, papers by their titles. What is gone keeps its number.</summary>
internal static class JournalNames
{
    /// <summary>How long the key of an object is; rows that are part of it have more behind.</summary>
    internal const int KeyLength = 36;

    private const int Most = 300;

    /// <summary>The keys of what is called so.</summary>
    internal static async Task<string[]> FindAsync(JihengDb db, string word, CancellationToken cancel)
    {
        IQueryable<Guid>[] found =
        [
            db.Accounts.Where(a => a.DisplayName.Contains(word) || a.UserName.Contains(word)).Select(a => a.Id),
            db.Organisations.Where(o => o.Name.Contains(word) || o.ShortName.Contains(word)).Select(o => o.Id),
            db.HandledPapers.Join(db.Organisations, static p => p.OrganisationId, static o => o.Id, static (p, o) => new { p.Id, p.Title, o.ShortName }).Where(p => p.Title.Contains(word) || p.ShortName.Contains(word)).Select(p => p.Id),
            db.Instruments.Where(i => i.Title.Contains(word) || (i.Agency + "〔" + i.NumberYear + "〕" + i.Serial + "号").Contains(word)).Select(i => i.Id),
            db.Programmes.Where(p => p.Name.Contains(word)).Select(p => p.Id),
            db.Attachments.Where(a => a.Name.Contains(word)).Select(a => a.Id),
            db.AuditedDocuments.Where(d => d.Name.Contains(word)).Select(d => d.Id),
        ];
        var ids = new List<string>();
        foreach (var part in found) ids.AddRange((await part.OrderByDescending(static id => id).Take(Most).ToListAsync(cancel)).Select(static id => id.ToString()));
        return [.. ids];
    }

    /// <summary>The names of what these entries are about.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, string>> OfAsync(JihengDb db, IReadOnlyList<JournalEntry> entries, CancellationToken cancel)
    {
        var ids = entries.SelectMany(static e => Keys(e.EntityId)).ToHashSet();
        var names = new Dictionary<Guid, string>();
        if (ids.Count == 0) return names;
        Add(await db.Accounts.Where(a => ids.Contains(a.Id)).Select(static a => new Named(a.Id, a.DisplayName)).ToListAsync(cancel));
        Add(await db.Organisations.Where(o => ids.Contains(o.Id)).Select(static o => new Named(o.Id, o.ShortName)).ToListAsync(cancel));
        Add(await db.HandledPapers.Where(p => ids.Contains(p.Id)).Join(db.Organisations, static p => p.OrganisationId, static o => o.Id, static (p, o) => new Named(p.Id, o.ShortName + " " + p.Title)).ToListAsync(cancel));
        Add([.. (await db.Instruments.Where(i => ids.Contains(i.Id)).Select(static i => new { i.Id, i.Number }).ToListAsync(cancel)).Select(static i => new Named(i.Id, i.Number.ToString()))]);
        Add(await db.Alerts.Where(a => ids.Contains(a.Id)).Join(db.Organisations, static a => a.OrganisationId, static o => o.Id, static (a, o) => new Named(a.Id, o.ShortName + " " + a.Subject)).ToListAsync(cancel));
        Add(await db.Programmes.Where(p => ids.Contains(p.Id)).Select(static p => new Named(p.Id, p.Name)).ToListAsync(cancel));
        Add([.. (await db.ProgrammeYears.Where(y => ids.Contains(y.Id)).Select(static y => new { y.Id, y.Year }).ToListAsync(cancel)).Select(static y => new Named(y.Id, $"{y.Year}年"))]);
        Add(await db.Attachments.Where(a => ids.Contains(a.Id)).Select(static a => new Named(a.Id, a.Name)).ToListAsync(cancel));
        Add(await db.AuditedDocuments.Where(d => ids.Contains(d.Id)).Select(static d => new Named(d.Id, d.Name)).ToListAsync(cancel));
        Add(await db.Sessions.Where(s => ids.Contains(s.Id)).Join(db.Accounts, static s => s.AccountId, static a => a.Id, static (s, a) => new Named(s.Id, a.DisplayName)).ToListAsync(cancel));
        Add(await db.AccessTokens.Where(t => ids.Contains(t.Id)).Join(db.Accounts, static t => t.AccountId, static a => a.Id, static (t, a) => new Named(t.Id, a.DisplayName + " " + t.Name)).ToListAsync(cancel));
        Add(await db.Submissions.Where(s => ids.Contains(s.Id)).Join(db.HandledPapers, static s => s.PaperId, static p => p.Id, static (s, p) => new { s.Id, p.OrganisationId, p.Title }).Join(db.Organisations, static p => p.OrganisationId, static o => o.Id, static (p, o) => new Named(p.Id, o.ShortName + " " + p.Title)).ToListAsync(cancel));
        Add(await db.TargetTables.Where(t => ids.Contains(t.Id)).Join(db.Organisations, static t => t.OrganisationId, static o => o.Id, static (t, o) => new Named(t.Id, o.ShortName)).ToListAsync(cancel));
        Add([.. (await db.IndicatorProgress.Where(p => ids.Contains(p.Id)).Join(db.Organisations, static p => p.OrganisationId, static o => o.Id, static (p, o) => new { p.Id, o.ShortName, p.Month }).ToListAsync(cancel)).Select(static p => new Named(p.Id, $"{p.ShortName} {p.Month}月"))]);
        Add([.. (await db.JobOrders.Where(j => ids.Contains(j.Id)).Select(static j => new { j.Id, j.Kind }).ToListAsync(cancel)).Select(static j => new Named(j.Id, Enrolment.JobFacts.NameOf(j.Kind)))]);
        return names;

        void Add(IEnumerable<Named> found)
        {
            foreach (var (id, name) in found) names.TryAdd(id, name);
        }
    }

    /// <summary>账号 张三: what an entry is about, by its name where it has one.</summary>
    internal static string Of(JournalEntry entry, IReadOnlyDictionary<Guid, string> names)
    {
        string[] known = [.. Keys(entry.EntityId).Select(id => names.GetValueOrDefault(id, "")).Where(static n => n.Length > 0)];
        return $"{JournalWords.OfObject(entry.Entity)} {(known.Length > 0 ? string.Join('、', known) : entry.EntityId)}";
    }

    private static IEnumerable<Guid> Keys(string entityId) => entityId.Split(',').Select(static part => Guid.TryParse(part, out var id) ? id : Guid.Empty).Where(static id => id != Guid.Empty);

    private sealed record Named(Guid Id, string Name);
}
