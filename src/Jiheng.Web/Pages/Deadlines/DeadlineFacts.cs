using System.Text.Json;
using Jiheng.Platform.Deadlines;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Deadlines;

/// <summary>More time that was given to a unit (延期).</summary>
public sealed record ExceptionLine(string Unit, DateOnly Until, string Reason);

/// <summary>Until when a kind of paper is due, who has more time, and what this person may do about it (报送期限).</summary>
public sealed record DeadlineFacts(Guid YearId, PaperKind Kind, int Month, Deadline? Deadline, IReadOnlyList<ExceptionLine> Exceptions, IReadOnlyDictionary<Guid, string> Units, bool MaySet, bool MayExcept)
{
    /// <summary>The kind as the API names it.</summary>
    public string KindName => JsonNamingPolicy.KebabCaseLower.ConvertName(Kind.ToString());

    /// <summary>Reads it; more time is given to one of the units that owe the paper.</summary>
    internal static async Task<DeadlineFacts?> ReadAsync(JihengDb db, Access access, Workbench bench, PaperKind kind, int month, IEnumerable<(Guid Id, string Name)> owing, CancellationToken cancel)
    {
        if (bench.Year is not { } year) return null;
        var deadline = await db.Deadlines.AsNoTracking().Include(d => d.Exceptions).SingleOrDefaultAsync(d => d.YearId == year.Id && d.Kind == kind && d.Month == month, cancel);
        var given = deadline?.Exceptions.Select(static e => e.OrganisationId).ToList() ?? [];
        var names = await access.Seen(db.Organisations).AsNoTracking().Where(o => given.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName, cancel);
        var exceptions = (deadline?.Exceptions ?? []).Where(e => names.ContainsKey(e.OrganisationId)).Select(e => new ExceptionLine(names[e.OrganisationId], e.Until, e.Reason)).ToList();
        var mayExcept = !year.IsClosed && deadline is not null && bench.May("deadlines.except");
        // Nobody grants himself more time.
        var units = mayExcept ? owing.Where(u => access.IsAdministrator || !bench.MayFor("deadlines.except", u.Id)).DistinctBy(static u => u.Id).ToDictionary(static u => u.Id, static u => u.Name) : [];
        return new(year.Id, kind, month, deadline, exceptions, units, !year.IsClosed && access.IsAdministrator, mayExcept && units.Count > 0);
    }
}
