using Jiheng.Domain.DirectFunds;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests;

public sealed class MoneyTests
{
    // 100 received; 70 + 20 issued; 10 kept.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Issue_WithinWhatWasReceived_KeepsTheRest(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 2);
        await place.ReceiveAsync(100m);
        await using (var db = place.Database.Open()) Assert.True((await place.IssueAsync(db, (0, 70m), (1, 20m))).IsGiven);
        await using var reader = place.Database.Open();
        var account = await reader.MoneyAccounts.SingleAsync(a => a.OrganisationId == place.Region.Id);
        Assert.Equal((100m, 90m, 10m), (account.Received, account.Issued, account.Kept));
        var tree = await MoneyTrees.BelowAsync(reader, place.YearId, place.Region.Id, FundsSource.Central, "01002", default);
        Assert.Empty(MoneyTree.Check(tree!));
        Assert.Equal([70m, 20m], tree!.Issued.Select(n => n.Received.Value).OrderDescending());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Issue_MoreThanIsKept_IsRefusedWithItsArithmetic(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 1);
        await place.ReceiveAsync(100m);
        await using var db = place.Database.Open();
        var refused = await place.IssueAsync(db, (0, 100.000001m));
        Assert.Equal(Problems.OverIssued, refused.Refusal?.Problem);
        Assert.Contains("尚余100万元；此次要下达100.000001万元，多0.000001万元", refused.Refusal!.Detail, StringComparison.Ordinal);
    }

    // 100 are left: 50 taken back from one and 150 given to another use them up, whichever of the two has the lesser key.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Issue_OfWhatIsTakenBackWithIt_FitsInEveryOrder(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 2);
        await place.ReceiveAsync(200m);
        await using (var db = place.Database.Open()) Assert.True((await place.IssueAsync(db, (0, 50m), (1, 50m))).IsGiven);
        foreach (var (from, to) in new[] { (0, 1), (1, 0) })
        {
            await using var db = place.Database.Open();
            Assert.True((await place.IssueAsync(db, (from, -50m), (to, 150m))).IsGiven);
            Assert.Equal(0m, (await db.MoneyAccounts.AsNoTracking().SingleAsync(a => a.OrganisationId == place.Region.Id)).Kept);
            await place.ReceiveAsync(100m);
        }
    }

    // Two at a time, each 60 out of 100: whoever is second must fail, whatever both have read before.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Issue_ByTwoWritersAtOnce_NeverIssuesMoreThanWasReceived(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 2);
        for (var round = 0; round < 10; round++)
        {
            await place.ReceiveAsync(100m);
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(writer => Task.Run(() => TryIssueAsync(place, writer, 60m))));
            Assert.Equal(1, outcomes.Count(o => o));
            await using (var db = place.Database.Open()) Assert.True((await place.IssueAsync(db, (0, 40m))).IsGiven);
        }

        await using var reader = place.Database.Open();
        var account = await reader.MoneyAccounts.SingleAsync(a => a.OrganisationId == place.Region.Id);
        Assert.Equal((1000m, 1000m, 0m), (account.Received, account.Issued, account.Kept));
    }

    // Past the check of the command, the database itself has to refuse.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Database_LineBehindTheCommand_IsRefusedByTheConstraint(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 1);
        await place.ReceiveAsync(100m);
        Assert.Equal("ck_money_kept", await RefusalAsync(place, place.Draft(place.Region.Id, []), place.Region.Id, 101m));
        Assert.Equal("entry-not-of-issuer", await RefusalAsync(place, place.Draft(null, []), place.Region.Id, 1m));
        Assert.Equal("entry-not-of-issuer", await RefusalAsync(place, place.Draft(place.Region.Id, []), null, 1m));
        await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(place, place.Draft(place.Region.Id, [], tag: "02001"), place.Region.Id, 1m, "02001"));
        await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(place, place.Draft(place.Region.Id, []), place.Region.Id, 1m, "02001"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Database_IssuedInstruments_CannotBeChanged(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 1);
        await place.ReceiveAsync(100m);
        await using var db = place.Database.Open();
        foreach (var sql in new[] { "UPDATE instrument_entries SET amount = 1", "DELETE FROM instrument_entries", "UPDATE instruments SET title = 'x'", "DELETE FROM instruments" })
            Assert.Equal("instrument-is-issued", StorageFailure.Guard(await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql))));
    }

    private static async Task<bool> TryIssueAsync(Places place, int child, decimal amount)
    {
        await using var db = place.Database.Open();
        try
        {
            return (await place.IssueAsync(db, (child, amount))).IsGiven;
        }
        catch (DbUpdateException e) when (StorageFailure.Guard(e) == "ck_money_kept" || StorageFailure.IsBusy(e))
        {
            return false;
        }
    }

    private static async Task<string> RefusalAsync(Places place, InstrumentDraft draft, Guid? from, decimal amount) =>
        StorageFailure.Guard(await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(place, draft, from, amount, "01002")));

    private static async Task AddAsync(Places place, InstrumentDraft draft, Guid? from, decimal amount, string tag)
    {
        await using var db = place.Database.Open();
        var id = Guid.CreateVersion7();
        db.Add(new InstrumentPaper
        {
            Id = id, YearId = draft.YearId, IssuerId = draft.IssuerId, Issuer = draft.Issuer, Recipient = draft.Recipient, Agency = draft.Number.Agency, NumberYear = draft.Number.Year,
            Serial = draft.Number.Serial, Title = draft.Title, Date = draft.Date, Source = draft.Source, TagCode = draft.Tag.Code, TagName = draft.Tag.Name,
            IncomeCode = draft.Codes.Income, ExpenditureCode = draft.Codes.Expenditure, BatchKind = draft.BatchKind, Batch = draft.Batch,
        });
        db.Add(new InstrumentEntry { InstrumentId = id, ToId = place.Children[0].Id, FromId = from, YearId = draft.YearId, Source = draft.Source, TagCode = tag, Amount = amount });
        await db.SaveChangesAsync();
    }
}
