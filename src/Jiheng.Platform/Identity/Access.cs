using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;

namespace Jiheng.Platform.Identity;

/// <summary>
/// Who is asking and what he may see and write (访问范围): his own unit and what lies below it is seen, his own unit is
/// written for. Whoever runs the platform has no unit, sees everything, and sets the platform up.
/// </summary>
/// <param name="Who">The account.</param>
/// <param name="Path">Path of his unit; empty for whoever runs the platform.</param>
public sealed record Access(Actor Who, string Path)
{
    /// <summary>Whether he runs the platform (管理).</summary>
    public bool IsAdministrator => Who.OrganisationId is null;

    /// <summary>Whether he may write for a unit.</summary>
    public bool WritesFor(Guid organisationId) => Who.OrganisationId == organisationId;

    /// <summary>The units that he sees.</summary>
    public IQueryable<Organisation> Seen(IQueryable<Organisation> organisations) =>
        Path.Length == 0 ? organisations : organisations.Where(o => o.Path.StartsWith(Path));

    /// <summary>What belongs to the units that he sees.</summary>
    public IQueryable<T> Seen<T>(IQueryable<T> rows, IQueryable<Organisation> organisations)
        where T : class, IOwned
    {
        if (Path.Length == 0) return rows;
        var units = Seen(organisations);
        return rows.Where(r => units.Any(o => o.Id == r.OrganisationId));
    }
}
