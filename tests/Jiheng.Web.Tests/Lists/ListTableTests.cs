using Jiheng.Domain.Regions;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace Jiheng.Web.Tests.Lists;

/// <summary>Long lists (长清单): of 450 rows the page that is shown is read, 200, 200 and 50; searching and exporting read all.</summary>
public sealed class ListTableTests
{
    private const int Units = 450;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task OfAsync_LongList_ReadsThePageThatIsShown(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        db.AddRange(Enumerable.Range(1, Units).Select(static i => Unit($"{100000 + i}")));
        await db.SaveChangesAsync();

        var second = await AskAsync(db, new() { ["units-page"] = "3" });
        Assert.Equal(Units, second.Rows.Count);
        Assert.Equal(("100401", "100450"), (second.Rows[400][0].Text, second.Rows[449][0].Text));
        Assert.Throws<ArgumentOutOfRangeException>(() => second.Rows[399]);
        Assert.Throws<InvalidOperationException>(() => second.Rows.Count(static _ => true));

        Assert.Equal("100401", (await AskAsync(db, new() { ["units-page"] = "99" })).Rows[400][0].Text);
        Assert.Equal("100001", Assert.Single((await AskAsync(db, new() { ["units-find"] = "100001" })).Containing("100001").Rows)[0].Text);
        Assert.Equal(Units, (await AskAsync(db, new() { ["export"] = "units" })).Rows.Count(static r => r[0].Text.Length == 6));
    }

    private static Task<Listing> AskAsync(JihengDb db, Dictionary<string, StringValues> asked) =>
        new ListTable<Organisation>("units", "单位").Text("代码", static o => o.RegionCode).OfAsync(db.Organisations.AsNoTracking().OrderBy(o => o.RegionCode), new QueryCollection(asked), default);

    private static Organisation Unit(string code)
    {
        var id = Guid.CreateVersion7();
        return new() { Id = id, Kind = OrganisationKind.Place, RegionCode = code, Name = code, ShortName = code, Level = RegionLevel.County, Path = $"{id}/", ValidFrom = new(2000, 1, 1) };
    }
}
