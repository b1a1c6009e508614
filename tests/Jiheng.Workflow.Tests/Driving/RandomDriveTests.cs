using System.Globalization;
using Jiheng.Workflow.Running;
using Xunit.Abstractions;

namespace Jiheng.Workflow.Tests.Driving;

/// <summary>Thousands of papers, random people, random deeds: none stuck, none judged by who entered it, none approved unseen.</summary>
public sealed class RandomDriveTests(ITestOutputHelper output)
{
    private const int Tries = 60;

    private static readonly int Papers = int.Parse(Environment.GetEnvironmentVariable("JIHENG_PAPERS") ?? "150", CultureInfo.InvariantCulture);

    public static TheoryData<string, string> Workflows()
    {
        var data = new TheoryData<string, string>();
        foreach (var id in Shipped.Ids)
        {
            foreach (var level in new[] { "县", "地州", "省" }) data.Add(id, level);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Papers_DrivenByAnybody_AreNeverStuckNorApprovedByTheirPreparer(string id, string level)
    {
        var (accepted, byThemselves) = (0, 0);
        for (var seed = 0; seed < Papers; seed++)
        {
            var ride = new Ride(Shipped.Of(id), level, seed);
            for (var i = 0; i < Tries && ride.State.Status != PaperStatus.Archived; i++) ride.Try();
            if (ride.State.Status != PaperStatus.Running) byThemselves++;
            Assert.True(Finish.Reaches(ride), $"seed {seed} is stuck in {ride.State.Step}:\n{string.Join("\n", ride.Events)}\n{string.Join("\n", ride.World.Posts)}");
            accepted += ride.Accepted;
        }

        output.WriteLine($"{id} {level}: {Papers} papers, {accepted} deeds accepted, {byThemselves} finished by random deeds alone");
        // The drive would prove nothing if nearly everything were refused, or if no paper came to its end by chance.
        Assert.True(accepted > Papers * 5, $"{accepted} deeds accepted for {Papers} papers");
        Assert.True(byThemselves > 0, "no paper was finished by random deeds");
    }
}
