using System.Globalization;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Xunit.Abstractions;

namespace Jiheng.Platform.Tests.Driving;

/// <summary>Papers of every shipped workflow driven through the database; JIHENG_STORED_PAPERS says how many of each.</summary>
internal sealed class StoredDrive(ITestOutputHelper output)
{
    private const int Tries = 30;

    private static readonly int Papers = int.Parse(Environment.GetEnvironmentVariable("JIHENG_STORED_PAPERS") ?? "15", CultureInfo.InvariantCulture);

    internal async Task RunAsync(DatabaseKind kind)
    {
        await using var office = await StoredOffice.CreateAsync(kind);
        var shelf = StoredOffice.Shelf();
        var (papers, accepted, refused, done) = (0, 0, 0, new HashSet<Verb>());
        foreach (var workflow in shelf.Library.Latest)
        {
            for (var seed = 0; seed < Papers; seed++)
            {
                var ride = new StoredRide(office, shelf, seed);
                await ride.OpenAsync(workflow);
                for (var i = 0; i < Tries && ride.Status == PaperStatus.Running; i++) await ride.TryAsync();
                Assert.True(await ride.FinishAsync(), $"{workflow.Definition.Id} {seed} is stuck.");
                await ride.ArchiveAsync();
                await ride.AssertKeptAsync();
                done.UnionWith(ride.Done);
                (papers, accepted, refused) = (papers + 1, accepted + ride.Accepted, refused + ride.Refused);
            }
        }

        output.WriteLine($"{kind}: {papers} papers, {accepted} deeds accepted, {refused} refused");
        Assert.True(accepted > papers * 4 && refused > papers, $"{accepted} accepted, {refused} refused");
        // A drive in which a verb was never accepted says nothing of it.
        Assert.Equal(Enum.GetValues<Verb>(), done.Order());
        await using var db = office.Database.Open();
        Assert.Empty((await JournalVerifier.VerifyAsync(db, default)).Faults);
    }
}
