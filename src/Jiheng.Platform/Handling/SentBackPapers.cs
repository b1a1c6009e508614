using Jiheng.Platform.Storage;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Handling;

/// <summary>Papers that came back to be put right (退回修改中): sent back by somebody or by the platform, or opened again once they were finished.</summary>
public static class SentBackPapers
{
    private const int Part = 500;

    /// <summary>
    /// Of these papers those that came back and have not gone on since, each with the <see cref="SentBack"/> or <see cref="Adjusted"/> by
    /// which it came. What its own submitter took back (撤回) is none of them.
    /// </summary>
    public static async Task<IReadOnlyDictionary<Guid, PaperEvent>> OfAsync(JihengDb db, IReadOnlyCollection<Guid> papers, CancellationToken cancel)
    {
        var back = new Dictionary<Guid, PaperEvent>();
        foreach (var part in papers.Chunk(Part))
        {
            var moves = await db.PaperEvents.AsNoTracking().Where(e => part.Contains(e.PaperId))
                .Where(static e => e.Content.Contains("\"kind\":\"sent-back\"") || e.Content.Contains("\"kind\":\"adjusted\"") || e.Content.Contains("\"kind\":\"submitted\"") || e.Content.Contains("\"kind\":\"signed\"") || e.Content.Contains("\"kind\":\"taken-back\""))
                .OrderBy(e => e.PaperId).ThenBy(e => e.Sequence).ToListAsync(cancel);
            foreach (var last in moves.GroupBy(static e => e.PaperId).Select(static g => g.Last()))
                if (PaperJson.Read(last.Content) is var happened and (SentBack or Adjusted)) back[last.PaperId] = happened;
        }

        return back;
    }
}
