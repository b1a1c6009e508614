using System.Net;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Tracking;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>A return as long as anybody ever had one, and one that is longer (行数很多的反馈表).</summary>
public sealed class ManyRowsTests
{
    private const int Rows = 3000;

    // 1 + 2 + … + 3000 = 4501500 received, half of it paid.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Return_OfThreeThousandRows_IsKept_AndBeyondTheLimitRefused(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var kashgar = await story.PrefectureAsync("653100");
        var paper = await kashgar.DoAsync($"years/{await story.YearAsync(2024)}/monthly-returns", new { month = 1 });
        object Given(int rows) => new { rows = Enumerable.Range(1, rows).Select(static i => new { instrument = $"试新财社〔2024〕{i}号", project = "城乡居民基本医疗保险财政补助资金", nature = "01002 正常转移支付", received = (decimal)i, issued = 0m, paid = i / 2m }) };
        var refused = await kashgar.PutAsync($"monthly-returns/{paper.Id}", Given(ReturnCommands.MostRows + 1), paper.ETag);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "跟踪反馈表给出5001行，最多5000行；请把同一文号的各行合并后再填。"), (refused.Status, refused.Detail));
        var kept = await kashgar.PutAsync($"monthly-returns/{paper.Id}", Given(Rows), paper.ETag);
        Assert.Equal((HttpStatusCode.OK, 4501500m, 2250750m), (kept.Status, kept.Number("received", "value"), kept.Number("paid", "value")));
        await using var db = story.Server.Database.Open();
        Assert.Equal(Rows, await db.Set<ReturnRow>().CountAsync());
    }
}
