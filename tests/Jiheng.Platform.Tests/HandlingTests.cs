using System.Text.Json;
using Jiheng.Data.Reading;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Reading;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests;

/// <summary>Papers and the workflows on which they started.</summary>
public sealed class HandlingTests
{
    private const string Plan = """
        id: plan
        name: 试办
        version: 1
        citation: unverified
        steps:
          - { id: fill, name: 填报, kind: 填报, role: 填报, children: 办结 }
          - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill] }
          - { id: done, name: 办结, kind: 办结 }
        """;

    private static readonly DateTime Now = new(2025, 3, 14, 1, 0, 0, DateTimeKind.Utc);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Paper_InHand_StaysWithTheTextItStartedWith(DatabaseKind kind)
    {
        await using var places = await Places.CreateAsync(kind, 1);
        var (preparer, approver) = await StaffAsync(places);
        await using var db = places.Database.Open("papers");
        var opened = (await Places.Desk(db, Shelf(Plan)).OpenAsync(preparer, New("2024", "试"), Content("{\"a\":1}").Snapshot, Now, default)).Value!;
        var later = Places.Desk(db, Shelf(Plan.Replace("version: 1", "version: 2", StringComparison.Ordinal).Replace("kind: 审批", "days: 9, kind: 审批", StringComparison.Ordinal)));
        var found = (await later.FindAsync(preparer, opened.Paper.Id, Now, default))!;
        Assert.Equal(1, found.Workflow.Definition.Version);
        var submitted = (await later.ActAsync(found, Command(Verb.Submit, preparer, found), Now, default)).Value!;
        Assert.Null(submitted.State.Due);
        var approved = (await later.ActAsync(submitted, Command(Verb.Agree, approver, submitted), Now, default)).Value!;
        Assert.Equal(PaperStatus.Completed, approved.State.Status);
        Assert.Equal(2, (await later.OpenAsync(preparer, New("2025", "试"), Content("{}").Snapshot, Now, default)).Value!.Workflow.Definition.Version);
        var forged = Places.Desk(db, Shelf(Plan.Replace("name: 审批", "name: 签批", StringComparison.Ordinal)));
        Assert.Contains("版本没有加一", (await forged.OpenAsync(preparer, New("2025", "试"), Content("{}").Snapshot, Now, default)).Refusal!.Detail, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Paper_OfAParent_WaitsForThoseBelow(DatabaseKind kind)
    {
        await using var places = await Places.CreateAsync(kind, 2);
        var (preparer, approver) = await StaffAsync(places);
        await using var db = places.Database.Open("papers");
        var desk = Places.Desk(db, Shelf(Plan));
        var parent = Places.Holding(preparer.Who with { OrganisationId = places.Region.Id }, places.Region, DataScope.OwnAndBelow, Role.Preparer);
        db.AddRange(new Appointment { AccountId = preparer.Who.AccountId!.Value, OrganisationId = places.Region.Id, Role = Role.Preparer }, new Appointment { AccountId = approver.Who.AccountId!.Value, OrganisationId = places.Region.Id, Role = Role.Approver });
        await db.SaveChangesAsync();
        var above = (await desk.OpenAsync(parent, New("2024", "汇总"), Content("{}").Snapshot, Now, default)).Value!;
        var refused = (await desk.ActAsync(above, Command(Verb.Submit, parent, above), Now, default)).Refusal!;
        Assert.Contains("还有2个下级单位没有办结：某地区1、某地区2", refused.Detail, StringComparison.Ordinal);
        var below = (await desk.OpenAsync(preparer, New("2024", "试"), Content("{}").Snapshot, Now, default)).Value!;
        below = (await desk.ActAsync(below, Command(Verb.Submit, preparer, below), Now, default)).Value!;
        await desk.ActAsync(below, Command(Verb.Agree, approver, below), Now, default);
        above = (await desk.FindAsync(parent, above.Paper.Id, Now, default))!;
        Assert.Equal(["某地区2"], above.Facts.UnfinishedChildren);
    }

    // Of 2024 the units of 2024 report: the one dissolved at its end too, the one that came after it not.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Paper_OfAParent_WaitsForTheUnitsOfItsPeriod(DatabaseKind kind)
    {
        await using var places = await Places.CreateAsync(kind, 3);
        var (preparer, _) = await StaffAsync(places);
        await using var db = places.Database.Open("papers");
        var units = await db.Organisations.Where(o => o.ParentId == places.Region.Id).OrderBy(o => o.RegionCode).ToListAsync();
        units[1].ValidTo = new DateOnly(2024, 12, 31);
        var late = new Jiheng.Platform.Organisations.Organisation
        {
            Id = Guid.CreateVersion7(), Kind = Jiheng.Platform.Organisations.OrganisationKind.Place, RegionCode = "650900", Name = "新地区", ShortName = "新地区", Level = Domain.Regions.RegionLevel.Prefecture,
            ParentId = places.Region.Id, Path = places.Region.Path, ValidFrom = new DateOnly(2025, 1, 1),
        };
        db.AddRange(late, new Appointment { AccountId = preparer.Who.AccountId!.Value, OrganisationId = places.Region.Id, Role = Role.Preparer });
        await db.SaveChangesAsync();
        var desk = Places.Desk(db, Shelf(Plan));
        var parent = Places.Holding(preparer.Who with { OrganisationId = places.Region.Id }, places.Region, DataScope.OwnAndBelow, Role.Preparer);
        foreach (var (period, expected) in new[] { ("2024", "某地区1、某地区2、某地区3"), ("2024-12", "某地区1、某地区2、某地区3"), ("2025", "某地区1、某地区3、新地区") })
        {
            var paper = (await desk.OpenAsync(parent, New(period, "汇总"), Content("{}").Snapshot, Now, default)).Value!;
            Assert.Equal(expected, string.Join('、', (await desk.FindAsync(parent, paper.Paper.Id, Now, default))!.Facts.UnfinishedChildren));
        }
    }

    // 张三 prepares with one account and would approve with his other one; a delegate of his other account fails as well.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Paper_ApprovedByAnotherAccountOfItsPreparer_IsRefused(DatabaseKind kind)
    {
        await using var places = await Places.CreateAsync(kind, 1);
        var (preparer, approver) = await StaffAsync(places);
        await using var db = places.Database.Open("papers");
        foreach (var account in await db.Accounts.ToListAsync()) account.PersonCode = "0001";
        await db.SaveChangesAsync();
        var desk = Places.Desk(db, Shelf(Plan));
        var opened = (await desk.OpenAsync(preparer, New("2024", "试"), Content("{}").Snapshot, Now, default)).Value!;
        // Nobody else can approve, so the paper does not even come to the step.
        Assert.Equal("nobody", (await desk.ActAsync(opened, Command(Verb.Submit, preparer, opened), Now, default)).Refusal!.More!["reason"]);
        foreach (var account in await db.Accounts.ToListAsync()) account.PersonCode = account.Id == approver.Who.AccountId ? "0002" : "0001";
        await db.SaveChangesAsync();
        opened = (await desk.FindAsync(preparer, opened.Paper.Id, Now, default))!;
        await desk.ActAsync(opened, Command(Verb.Submit, preparer, opened), Now, default);
        foreach (var account in await db.Accounts.ToListAsync()) account.PersonCode = "0001";
        await db.SaveChangesAsync();
        var waiting = (await desk.FindAsync(approver, opened.Paper.Id, Now, default))!;
        Assert.Equal(Problems.OwnPaper, (await desk.ActAsync(waiting, Command(Verb.Agree, approver, waiting), Now, default)).Refusal!.Problem);
    }

    [Theory]
    [InlineData("{\"b\":1.50,\"a\":[1,\"二\"]}", "{\"a\":[1.0,\"二\"],\"b\":1.5}", true)]
    [InlineData("{\"a\":1}", "{\"a\":1.0000000001}", false)]
    [InlineData("{\"a\":1000}", "{\"a\":1e3}", true)]
    [InlineData("{\"a\":0}", "{\"a\":-0.00}", true)]
    public void Content_OfOneMeaning_HasOneHash(string one, string other, bool same) => Assert.Equal(same, Content(one).Hash == Content(other).Hash);

    [Theory]
    [InlineData("[]", "JSON 对象")]
    [InlineData("{\"a\":1,\"a\":2}", "出现了两次")]
    [InlineData("{\"a\":1e40}", "1e40")]
    [InlineData("{\"facts\":{\"金额\":1.00000000000000000000000000001}}", "不超过28位")]
    [InlineData("{\"facts\":{\"金额\":12345678901234567890123456789.5}}", "不超过28位")]
    [InlineData("{\"a\":1e-30}", "不超过28位")]
    public void Content_ThatCannotBeKept_IsRefused(string text, string expected) =>
        Assert.Contains(expected, PaperContent.Of(JsonDocument.Parse(text).RootElement).Refusal!.Detail, StringComparison.Ordinal);

    private static NewPaper New(string period, string title) => new(Guid.CreateVersion7(), PaperKind.Free, null, "plan", period, title);

    private static PaperContent Content(string text) => PaperContent.Of(JsonDocument.Parse(text).RootElement).Value!;

    private static PaperCommand Command(Verb verb, Access who, PaperOnDesk at) => new(verb, who.Who.AccountId!.Value.ToString()) { SeenHash = at.State.Hash };

    internal static WorkflowShelf Shelf(string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("jiheng-shelf-").FullName, "plan.yaml");
        File.WriteAllText(file, text);
        var diagnostics = new Diagnostics();
        var library = WorkflowLibrary.Read([file], diagnostics);
        Directory.Delete(Path.GetDirectoryName(file)!, true);
        Assert.Empty(diagnostics.Items);
        return new(library, WorkCalendar.WeekendsOnly);
    }

    private static async Task<(Access Preparer, Access Approver)> StaffAsync(Places places)
    {
        var unit = places.Children[0];
        var accounts = new[] { ("fill", "张三", Role.Preparer), ("approve", "李四", Role.Approver) }.Select(a => (Account: new Account { Id = Guid.CreateVersion7(), UserName = a.Item1, DisplayName = a.Item2, OrganisationId = unit.Id }, Role: a.Item3)).ToArray();
        await using var db = places.Database.Open("staff");
        db.AddRange(accounts.Select(a => a.Account));
        db.AddRange(accounts.Select(a => new Appointment { AccountId = a.Account.Id, OrganisationId = unit.Id, Role = a.Role }));
        await db.SaveChangesAsync();
        return (Of(accounts[0].Account), Of(accounts[1].Account));

        Access Of(Account account) => Places.Holding(new Actor(account.Id, account.DisplayName, unit.Id), unit, DataScope.OwnAndBelow, Role.Preparer, Role.Approver);
    }
}
