using System.Linq.Expressions;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Identity;

/// <summary>
/// Who is asking and what he may see and write (访问范围). This is the one place in which data scopes are applied: what a request
/// names is looked for among what <see cref="Seen{T}"/> leaves, and what is not there does not exist for it.
/// </summary>
/// <param name="Who">The account.</param>
/// <param name="Grants">The roles that count for this request.</param>
public sealed record Access(Actor Who, IReadOnlyList<Grant> Grants)
{
    /// <summary>What is not there, and what is not for his eyes: nobody can tell the one from the other.</summary>
    public static readonly Refusal Unseen = new(Problems.NotFound, "没有找到，或不在您的范围内。");

    private static readonly Expression<Func<Organisation, bool>> Nothing = static o => false;

    /// <summary>Whether he runs the platform: 管理 over all data.</summary>
    public bool IsAdministrator => Grants.Any(static g => g is { Role: Role.Administrator, Scope: DataScope.All });

    /// <summary>For which unit he begins something new: his own, or the only one in which he holds the role; null when neither.</summary>
    public Guid? Home
    {
        get
        {
            Guid[] units = [.. Grants.Select(static g => g.OrganisationId).OfType<Guid>().Distinct()];
            return Who.OrganisationId is { } own && units.Contains(own) ? own : units is [var only] ? only : null;
        }
    }

    /// <summary>The same person with these roles only.</summary>
    public Access In(IReadOnlyCollection<Role> roles) => this with { Grants = [.. Grants.Where(g => roles.Contains(g.Role))] };

    /// <summary>Whether he may write for a unit: one of the roles is held there.</summary>
    public bool WritesFor(Guid organisationId) => Grants.Any(g => g.OrganisationId == organisationId);

    /// <summary>Why he may not write a row; null when its unit is one of his.</summary>
    public Refusal? Bars<T>(T row)
        where T : class, IWrittenByOwner => WritesFor(row.OrganisationId) ? null : new(Problems.Forbidden, T.Writer);

    /// <summary>The row that he may write, or why there is none for him: what he does not see is not there.</summary>
    public async Task<Answer<T>> FindToWriteAsync<T>(IQueryable<T> rows, IQueryable<Organisation> organisations, Guid id, CancellationToken cancel)
        where T : class, IWrittenByOwner
    {
        if (await Seen(rows, organisations).SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } found) return Unseen;
        return Bars(found) is { } barred ? barred : found;
    }

    /// <summary>Whether everything of the unit with this path is within his scope.</summary>
    public bool Reaches(string path) => Grants.Any(g => g.Reaches(path));

    /// <summary>Whether a grant reaches no further than his own do.</summary>
    public bool Covers(Grant other) => other.Scope == DataScope.All
        ? Grants.Any(static g => g.Scope == DataScope.All)
        : other.Roots.All(r => Grants.Any(g => g.Roots.Any(own => r.StartsWith(own, StringComparison.Ordinal)))) && Reaches(other.Path);

    /// <summary>The units that he sees; of one in which only his own work is his, the unit itself.</summary>
    public IQueryable<Organisation> Seen(IQueryable<Organisation> organisations) =>
        SeesAll ? organisations : organisations.Where(Units([.. Reached, .. Mine]));

    /// <summary>The units of which he sees everything, also what nobody in particular prepared.</summary>
    public IQueryable<Organisation> Whole(IQueryable<Organisation> organisations) => SeesAll ? organisations : organisations.Where(Units(Reached));

    /// <summary>What belongs to the units that he sees.</summary>
    public IQueryable<T> Seen<T>(IQueryable<T> rows, IQueryable<Organisation> organisations)
        where T : class, IOwned
    {
        if (SeesAll) return rows;
        var units = Whole(organisations);
        // Nearly everything belongs to a unit at the top: lists are read in their order and strangers passed over. Little belongs
        // to one further down: its rows are looked up by their unit. SQLite does as it is told here.
        var ids = units.Select(static o => o.Id);
        Expression<Func<T, bool>> within = IsAtTop ? r => units.Any(o => o.Id == r.OrganisationId) : r => ids.Contains(r.OrganisationId);
        var (mine, self) = (Mine, Who.AccountId);
        if (mine.Count == 0 || !typeof(IPrepared).IsAssignableFrom(typeof(T))) return rows.Where(within);
        Expression<Func<T, bool>> prepared = r => mine.Contains(r.OrganisationId) && EF.Property<Guid?>(r, nameof(IPrepared.PreparedById)) == self;
        return rows.Where(Either(within, prepared));
    }

    /// <summary>Whether one of his units is at the top, so that nearly everything is his.</summary>
    internal bool IsAtTop => Grants.SelectMany(static g => g.Roots).Any(static r => r.Count(static c => c == '/') <= 1);

    /// <summary>Whether he sees the whole platform.</summary>
    public bool SeesAll => Grants.Any(static g => g.Scope == DataScope.All);

    private IReadOnlyList<Guid> Reached => [.. Grants.Where(static g => g.Scope == DataScope.Own).Select(static g => g.OrganisationId).OfType<Guid>().Distinct()];

    private IReadOnlyList<Guid> Mine => [.. Grants.Where(static g => g.Scope == DataScope.Self).Select(static g => g.OrganisationId).OfType<Guid>().Distinct()];

    // One condition for each path, so that the index on paths is used.
    private Expression<Func<Organisation, bool>> Units(IReadOnlyList<Guid> single)
    {
        var within = single.Count == 0 ? Nothing : o => single.Contains(o.Id);
        foreach (var root in Grants.SelectMany(static g => g.Roots).Distinct()) within = Either(within, o => o.Path.StartsWith(root));
        return within;
    }

    private static Expression<Func<T, bool>> Either<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, bool>>(Expression.OrElse(Body(one), Body(other)), row);
        Expression Body(Expression<Func<T, bool>> condition) => new Renaming(condition.Parameters[0], row).Visit(condition.Body);
    }

    private sealed class Renaming(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
