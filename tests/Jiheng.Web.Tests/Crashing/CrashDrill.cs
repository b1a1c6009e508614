using System.Diagnostics;
using System.Globalization;
using System.Net;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Jiheng.Web.Tests.Crashing;

/// <summary>
/// The stories of 2020 and 2024 through the API of a server process that is killed at random moments. JIHENG_KILLS says how often,
/// JIHENG_SEED draws other moments, JIHENG_RESULTS names a file to which the outcome is added.
/// </summary>
internal sealed class CrashDrill(ITestOutputHelper output)
{
    private static readonly int Wanted = Number("JIHENG_KILLS", 3);
    private static readonly int Seed = Number("JIHENG_SEED", 20260101);

    internal async Task RunAsync(DatabaseKind kind)
    {
        var clock = Stopwatch.StartNew();
        var database = await TestDatabase.CreateAsync(kind);
        await using var mortal = new MortalServer(database.Settings);
        await mortal.ReviveAsync();
        var siege = new Siege(mortal, database, Wanted, Seed);
        await using var story = await Story.BeginAsync(TestServer.Over(mortal.Address, database, () => new PersistentHandler(siege, mortal)));
        await Story2020Tests.PlayAsync(story);
        await Story2024Tests.PlayAsync(story);
        Assert.Equal(Wanted, siege.Kills);
        await AssertConfirmedAsync(siege, mortal);
        await AssertDoneOnceAsync(siege, database);
        await using var db = database.Open();
        var report = await JournalVerifier.VerifyAsync(db, siege.Anchors, default);
        Assert.Empty(report.Faults);
        Tell($"| {kind} | {siege.Kills} | {siege.CutOff} | {mortal.Lives} | {siege.Confirmed.Count} | {report.Entries} | {clock.Elapsed.TotalSeconds:0} s | {Seed} |");
    }

    // Sent again under its key, every confirmed write is answered as it was: the server still knows that it did it.
    private static async Task AssertConfirmedAsync(Siege siege, MortalServer mortal)
    {
        using var handler = new PersistentHandler(siege, mortal);
        foreach (var write in siege.Confirmed)
        {
            var again = await handler.RepeatAsync(write);
            Assert.True((write.Status, write.Body) == again, $"{write.Request.Method} {write.Request.RequestUri}: {write.Status} {write.Body}\nnow {again.Status} {again.Body}");
        }
    }

    // And nothing was done twice: there are as many rows as confirmed deeds.
    private static async Task AssertDoneOnceAsync(Siege siege, TestDatabase database)
    {
        int Count(string ending) => siege.Confirmed.Count(c => c.Status == HttpStatusCode.Created && c.Request.RequestUri!.AbsolutePath.EndsWith(ending, StringComparison.Ordinal));
        await using var db = database.Open();
        Assert.Equal(Count("/instruments") + Count("/issue"), await db.Instruments.CountAsync());
        Assert.Equal((Count("/programmes"), Count("/years"), Count("/allocations")), (await db.Programmes.CountAsync(), await db.ProgrammeYears.CountAsync(), await db.Allocations.CountAsync()));
        Assert.Equal((Count("/self-evaluations"), Count("/monthly-returns")), (await db.SelfEvaluations.CountAsync(), await db.MonthlyReturns.CountAsync()));
        var accounts = await db.MoneyAccounts.AsNoTracking().ToListAsync();
        Assert.All(accounts, a => Assert.Equal(a.Received, a.Issued + a.Kept));
    }

    private void Tell(string line)
    {
        output.WriteLine(line);
        if (Environment.GetEnvironmentVariable("JIHENG_RESULTS") is { Length: > 0 } file) File.AppendAllText(file, line + "\n");
    }

    private static int Number(string variable, int usual) => int.Parse(Environment.GetEnvironmentVariable(variable) ?? usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
