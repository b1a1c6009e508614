using System.Text.RegularExpressions;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Administration;

/// <summary>What the objects of journal entries are called now (日志对象名称). What has no name any more keeps its id: nothing is hidden.</summary>
internal sealed partial class JournalNames
{
    private const int Longest = 60;
    private readonly Dictionary<Guid, string> names = [];

    internal static async Task<JournalNames> ReadAsync(JihengDb db, IEnumerable<string> keys, CancellationToken cancel)
    {
        var all = new JournalNames();
        Guid[] ids = [.. keys.SelectMany(static k => Ids().Matches(k).Select(static m => Guid.Parse(m.Value))).Distinct()];
        if (ids.Length == 0) return all;
        all.Add(await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).Select(static o => new Named(o.Id, o.ShortName)).ToListAsync(cancel));
        all.Add(await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(static a => new Named(a.Id, a.DisplayName)).ToListAsync(cancel));
        all.Add(await db.HandledPapers.AsNoTracking().Where(p => ids.Contains(p.Id)).Join(db.Organisations, static p => p.OrganisationId, static o => o.Id, static (p, o) => new Named(p.Id, o.ShortName + " " + p.Title)).ToListAsync(cancel));
        all.Add([.. (await db.Instruments.AsNoTracking().Where(i => ids.Contains(i.Id)).Select(static i => new { i.Id, i.Number }).ToListAsync(cancel)).Select(static i => new Named(i.Id, i.Number.ToString()))]);
        all.Add(await db.AuditedDocuments.AsNoTracking().Where(d => ids.Contains(d.Id)).Select(static d => new Named(d.Id, d.Name)).ToListAsync(cancel));
        all.Add(await db.Attachments.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(static a => new Named(a.Id, a.Name)).ToListAsync(cancel));
        all.Add(await db.Alerts.AsNoTracking().Where(a => ids.Contains(a.Id)).Join(db.Organisations, static a => a.OrganisationId, static o => o.Id, static (a, o) => new Named(a.Id, o.ShortName + " " + a.Subject)).ToListAsync(cancel));
        all.Add(await db.Programmes.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(static p => new Named(p.Id, p.Name)).ToListAsync(cancel));
        all.Add([.. (await db.ProgrammeYears.AsNoTracking().Where(y => ids.Contains(y.Id)).Select(static y => new { y.Id, y.Year }).ToListAsync(cancel)).Select(static y => new Named(y.Id, $"{y.Year}年"))]);
        return all;
    }

    /// <summary>The key with names in place of the ids that have one.</summary>
    internal string In(string key) => Ids().Replace(key, m => names.GetValueOrDefault(Guid.Parse(m.Value), m.Value));

    // Papers with a form of their own share its id.
    private void Add(IEnumerable<Named> found)
    {
        foreach (var (id, name) in found) names.TryAdd(id, name.Length <= Longest ? name : name[..(Longest - 1)] + "…");
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Ids();

    private sealed record Named(Guid Id, string Name);
}
