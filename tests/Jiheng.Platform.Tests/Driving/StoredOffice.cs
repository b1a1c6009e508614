using Jiheng.Data.Reading;
using Jiheng.Domain.Regions;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Reading;

namespace Jiheng.Platform.Tests.Driving;

/// <summary>A county, its prefecture and its region, each with a few people who hold several posts, as rows of a database.</summary>
internal sealed class StoredOffice : IAsyncDisposable
{
    // In each office one person holds what is not judged, so that there is always somebody to go on; the others judge.
    private static readonly Role[][] Posts =
    [
        [Role.Preparer, Role.Funds, Role.Evaluator, Role.Publisher],
        [Role.Preparer, Role.Approver, Role.Reviewer],
        [Role.Reviewer, Role.Approver, Role.Auditor],
        [Role.Approver, Role.Reviewer, Role.Evaluator, Role.Funds, Role.Publisher],
        [Role.Administrator],
    ];

    internal required TestDatabase Database { get; init; }

    internal required IReadOnlyList<Access> People { get; init; }

    /// <summary>Whoever opens papers: the first person of the county.</summary>
    internal Access Preparer => People[0];

    internal static async Task<StoredOffice> CreateAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var region = Unit("650000", "某自治区", RegionLevel.Province, null);
        var prefecture = Unit("653100", "某地区", RegionLevel.Prefecture, region);
        var county = Unit("653101", "某县", RegionLevel.County, prefecture);
        await using var db = database.Open("setup");
        db.AddRange(region, prefecture, county);
        var people = new List<Access>();
        foreach (var unit in new[] { county, prefecture, region })
        {
            for (var i = 0; i < Posts.Length; i++)
            {
                var account = new Account { Id = Guid.CreateVersion7(), UserName = $"u{unit.RegionCode}.{i}", DisplayName = $"{unit.ShortName}职员{i}", OrganisationId = unit.Id };
                db.Add(account);
                db.AddRange(Posts[i].Select(r => new Appointment { AccountId = account.Id, OrganisationId = unit.Id, Role = r }));
                people.Add(Places.Holding(new Actor(account.Id, account.DisplayName, unit.Id), unit, DataScope.OwnAndBelow, Posts[i]));
            }
        }

        await db.SaveChangesAsync();
        return new() { Database = database, People = people };
    }

    /// <summary>The workflows and calendars of the repository.</summary>
    internal static WorkflowShelf Shelf()
    {
        var diagnostics = new Diagnostics();
        var shelf = new WorkflowShelf(WorkflowLibrary.Load(Repository.Folder("workflows"), diagnostics), HolidayFile.Load(Repository.Folder("calendars"), diagnostics));
        Assert.False(diagnostics.HasErrors);
        return shelf;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static Organisation Unit(string code, string name, RegionLevel level, Organisation? parent)
    {
        var id = Guid.CreateVersion7();
        return new() { Id = id, Kind = OrganisationKind.Place, RegionCode = code, Name = name, ShortName = name, Level = level, ParentId = parent?.Id, Path = $"{parent?.Path}{id:N}/", ValidFrom = new DateOnly(2020, 1, 1) };
    }
}
