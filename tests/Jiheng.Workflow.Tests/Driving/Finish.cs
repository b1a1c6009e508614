using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Tests.Driving;

/// <summary>Shows that a paper can still be finished, by finishing it: people sign; where they are gone, administrators help.</summary>
internal static class Finish
{
    private const int Most = 120;

    internal static bool Reaches(Ride ride)
    {
        for (var i = 0; i < Most; i++)
        {
            if (ride.State.Status != PaperStatus.Running)
            {
                // The state that was carried along is the one that storage would compute from what it kept.
                Assert.Equivalent(PaperFold.Of(ride.Events.Select(e => PaperJson.Read(PaperJson.Write(e)))), ride.State, strict: true);
                return true;
            }

            if (!Signs(ride) && !Transfers(ride) && !Returns(ride)) return false;
        }

        return false;
    }

    private static bool Signs(Ride ride)
    {
        var hash = ride.State.Hash;
        return ride.World.People.Any(p => ride.Do(new(Verb.Submit, p) { SeenHash = hash }) || ride.Do(new(Verb.Agree, p) { SeenHash = hash }));
    }

    private static bool Transfers(Ride ride) => Choices(ride, Verb.Transfer)
        .Any(c => c.Verb.Persons.Any(person => c.Verb.Seats.Any(seat => ride.Do(new(Verb.Transfer, c.Who) { Task = c.Verb.Task, Persons = [person], Step = seat, Reason = "原办理人已调离" }))
            && Signs(ride)));

    private static bool Returns(Ride ride) => Choices(ride, Verb.Return).Any(c => ride.Do(new(Verb.Return, c.Who) { Step = c.Verb.Steps[0], Reason = "重新办理" }));

    private static IEnumerable<(string Who, AllowedVerb Verb)> Choices(Ride ride, Verb verb) => ride.World.People
        .SelectMany(p => Engine.AllowedVerbs(ride.Workflow, ride.State, p, ride.Facts, ride.Now).Where(v => v.Verb == verb).Select(v => (p, v)));
}
