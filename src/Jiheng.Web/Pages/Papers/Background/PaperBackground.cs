using Jiheng.Platform.Attachments;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Papers.Background;

/// <summary>A file that proves something of a paper (证明材料).</summary>
public sealed record EvidenceLine(Guid Id, string Name, string Of, int Length);

/// <summary>What stands around a paper of any kind (件的背景): its files, and what changed since it was last handed in.</summary>
/// <param name="PaperId">The paper.</param>
/// <param name="Files">Its files by name.</param>
/// <param name="Since">With which submission it is compared; 0 when it was not handed in before.</param>
/// <param name="Changes">What is other than it was then.</param>
/// <param name="MayAttach">Whether files can be added and taken away now.</param>
/// <param name="Fields">What of it a file can prove, with its name; empty where only the whole.</param>
public sealed record PaperBackground(Guid PaperId, IReadOnlyList<EvidenceLine> Files, int Since, IReadOnlyList<PaperChange> Changes, bool MayAttach, IReadOnlyList<(string Field, string Name)> Fields)
{
    private static readonly KeptQuery<Func<JihengDb, Guid, IAsyncEnumerable<Submission>>> Latest = new(static () => EF.CompileAsyncQuery((JihengDb db, Guid paper) =>
        db.Submissions.AsNoTracking().Where(s => s.PaperId == paper).OrderByDescending(s => s.Number).Take(2)));

    /// <summary>Reads it; <paramref name="labelOf"/> names what a key of the snapshot stands for, or answers null for what people need not see.</summary>
    internal static async Task<PaperBackground> ReadAsync(JihengDb db, Access access, Handling handling, Func<string, string?> labelOf, IReadOnlyList<(string Field, string Name)> fields, CancellationToken cancel)
    {
        var paper = handling.Paper;
        var names = fields.ToDictionary(static f => f.Field, static f => f.Name);
        var attached = await access.Seen(db.Attachments, db.Organisations).AsNoTracking().Where(a => a.PaperId == paper.Id).OrderBy(a => a.Name).ToListAsync(cancel);
        var files = attached.ConvertAll(a => new EvidenceLine(a.Id, a.Name, a.Field.Length == 0 ? "" : names.GetValueOrDefault(a.Field, a.Field), a.Length));
        var handedIn = await Latest.In(db)(db, paper.Id).ToListAsync(cancel);
        // Who writes compares with what he last handed in; who reviews, with what lay before him the last time.
        var before = paper.IsHandedIn ? handedIn.ElementAtOrDefault(1) : handedIn.FirstOrDefault();
        return new(paper.Id, files, before?.Number ?? 0, before is null ? [] : PaperChange.Between(before.Snapshot, paper.Content, labelOf), handling.MayWrite, fields);
    }
}
