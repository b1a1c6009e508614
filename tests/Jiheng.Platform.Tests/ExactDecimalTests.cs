using Jiheng.Platform.Funds;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests;

public sealed class ExactDecimalTests
{
    [Theory]
    [InlineData("0.1", true)]
    [InlineData("-0.000001", true)]
    [InlineData("999999999999.999999", true)]
    [InlineData("1000000000000", false)]
    [InlineData("0.0000001", false)]
    [InlineData("0.1000000", true)]
    public void Holds_TwelveDigitsAndSixDecimals_AndNothingElse(string value, bool holds) =>
        Assert.Equal(holds, ExactDecimal.Holds(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    // Ten times 0.1 is 0.9999999999999999 in floating point; 999999999999.999999 has more digits than a double.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Sum_InTheDatabase_IsTheDecimalSum(DatabaseKind kind)
    {
        decimal[] amounts = [.. Enumerable.Repeat(0.1m, 10), 820051m, 266849.48m, -619m, 0.000001m, 86618.480003m, 99999999999.999999m];
        await using var place = await Places.CreateAsync(kind, children: amounts.Length);
        await place.ReceiveAsync(amounts.Sum() + 619m * 2);
        await using (var db = place.Database.Open())
            for (var i = 0; i < amounts.Length; i++)
                if (amounts[i] < 0) await place.IssueAsync(db, (i, -amounts[i]));
        await using (var db = place.Database.Open()) await place.IssueAsync(db, [.. amounts.Select((a, i) => (i, a))]);
        await using var reader = place.Database.Open();
        var entries = reader.InstrumentEntries.Where(e => e.FromId == place.Region.Id);
        Assert.Equal(amounts.Sum() + 619m, await entries.SumAsync(e => e.Amount));
        Assert.Equal(amounts.Where(a => a > 0.1m).Sum() + 619m, await entries.Where(e => e.Amount > 0.1m).SumAsync(e => e.Amount));
        Assert.Equal([-619m, 0.000001m], await entries.OrderBy(e => e.Amount).Select(e => e.Amount).Take(2).ToListAsync());
        Assert.Equal(99999999999.999999m, await entries.MaxAsync(e => e.Amount));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Save_MoreDecimalsThanAreKept_ThrowsInsteadOfRounding(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 1);
        await using var db = place.Database.Open();
        db.Add(new AllocationPaper { Id = Guid.CreateVersion7(), YearId = place.YearId, OrganisationId = place.Region.Id, Title = "试", Subsidy = 0.0000001m, Share = 0.8m, Citation = "" });
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());
        Assert.Contains("6 behind the point", refused.ToString(), StringComparison.Ordinal);
    }
}
