using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Deadlines;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Shell;

/// <summary>A year that can be chosen (可选年度).</summary>
public sealed record YearChoice(Guid Id, string Programme, int Year, bool IsClosed);

/// <summary>What surrounds every page (工作台): who is at it, which year is open, what waits. It is read before the page is made.</summary>
public sealed class Workbench(JihengDb db, TimeProvider time, IAntiforgery antiforgery)
{
    private const string YearCookie = "jiheng-year";

    private static readonly KeptQuery<Func<JihengDb, IAsyncEnumerable<YearChoice>>> Choices = new(static () => EF.CompileAsyncQuery((JihengDb db) =>
        (from y in db.ProgrammeYears join p in db.Programmes on y.ProgrammeId equals p.Id orderby y.Year descending, p.Name select new YearChoice(y.Id, p.Name, y.Year, y.State == YearState.Closed)).AsNoTracking()));

    private static readonly KeptQuery<Func<JihengDb, Guid, CancellationToken, Task<Desk>>> Desks = new(static () => EF.CompileAsyncQuery((JihengDb db, Guid account, CancellationToken _) =>
        db.Accounts.Where(a => a.Id == account).Select(a => new Desk(db.Organisations.Where(o => o.Id == a.OrganisationId).Select(o => o.Name).FirstOrDefault(), db.Set<Reminder>().Count(r => r.AccountId == account && r.ReadAt == null))).Single()));

    public Recognised Who { get; private set; } = null!;

    /// <summary>The years of all programmes, the latest first.</summary>
    public IReadOnlyList<YearChoice> Years { get; private set; } = [];

    /// <summary>The year that is open: on a paper its own, elsewhere the one that was chosen. Null when none has been set up.</summary>
    public YearChoice? Year { get; private set; }

    /// <summary>Name of the unit in which he works.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>How many papers wait for him (待办).</summary>
    public int Pending { get; private set; }

    /// <summary>How many messages he has not read.</summary>
    public int Unread { get; private set; }

    /// <summary>What his requests send back.</summary>
    public string Csrf { get; private set; } = "";

    /// <summary>The address of the page, for the choice of the year.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Whether the page shows something of one year, whichever was chosen: then another choice leads to the list of that year.</summary>
    public bool IsOfOneYear { get; private set; }

    /// <summary>What the address asks for besides.</summary>
    public IQueryCollection Asked { get; private set; } = QueryCollection.Empty;

    public DateTime Now { get; } = Timestamp.Now(time);

    /// <summary>Today in Beijing.</summary>
    public DateOnly Today => BeijingTime.DayOf(new DateTimeOffset(Now, TimeSpan.Zero));

    /// <summary>Whether he may open something, by its name in permissions.csv.</summary>
    public bool May(string endpoint) => PermissionMatrix.Declared.Find(endpoint)?.Narrow(Who.Access) is not null;

    /// <summary>Whether he may do something for a unit, by its name in permissions.csv.</summary>
    public bool MayFor(string endpoint, Guid organisationId) => PermissionMatrix.Declared.Find(endpoint)?.Narrow(Who.Access)?.WritesFor(organisationId) == true;

    /// <summary>The page shows something of this year (件的年度): the bar says so. What was chosen stays for other pages.</summary>
    internal void OpenYearOf(Guid? yearId)
    {
        if (Years.FirstOrDefault(y => y.Id == yearId) is { } own) (Year, IsOfOneYear) = (own, true);
    }

    /// <summary>The same of a paper that belongs to no programme, by its period.</summary>
    internal void OpenYearOf(HandledPaper paper)
    {
        if (paper.YearId is { } id) OpenYearOf(id);
        else if (Year is { } chosen && !paper.Period.StartsWith($"{chosen.Year}", StringComparison.Ordinal)) OpenYearOf(Years.FirstOrDefault(y => paper.Period.StartsWith($"{y.Year}", StringComparison.Ordinal))?.Id);
    }

    internal async Task OpenAsync(HttpContext http, Recognised who)
    {
        var cancel = http.RequestAborted;
        (Who, Address, Asked) = (who, http.Request.Path, http.Request.Query);
        Years = await Choices.In(db)(db).ToListAsync(cancel);
        Year = Choose(http);
        // A script of a page has its frame already, and asks for what is in it.
        if (http.Request.HasJsonContentType()) return;
        Csrf = antiforgery.GetAndStoreTokens(http).RequestToken ?? "";
        Pending = await PaperDesk.CountPendingAsync(db, who.Account.Id, Now, cancel);
        var desk = await Desks.In(db)(db, who.Account.Id, cancel);
        (Unit, Unread) = (desk.Unit ?? "", desk.Unread);
    }

    private sealed record Desk(string? Unit, int Unread);

    // The year stays until another one is chosen: ?year= of any page.
    private YearChoice? Choose(HttpContext http)
    {
        if (Guid.TryParse(http.Request.Query["year"], out var asked) && Years.FirstOrDefault(y => y.Id == asked) is { } chosen)
        {
            http.Response.Cookies.Append(YearCookie, chosen.Id.ToString(), new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/", IsEssential = true });
            return chosen;
        }

        return http.Request.Cookies.TryGetValue(YearCookie, out var kept) && Guid.TryParse(kept, out var id) && Years.FirstOrDefault(y => y.Id == id) is { } known ? known : Years.Count > 0 ? Years[0] : null;
    }
}
