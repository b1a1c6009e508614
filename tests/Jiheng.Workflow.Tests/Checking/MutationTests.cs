using Jiheng.Data.Reading;
using Jiheng.Workflow.Checking;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Jiheng.Workflow.Tests.Driving;
using Xunit.Abstractions;

namespace Jiheng.Workflow.Tests.Checking;

/// <summary>Mistakes put into the shipped workflows are found, or do no harm when papers are driven through them.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Papers = 6;
    private const int Tries = 60;

    public static TheoryData<string> Every() => new(Shipped.Ids);

    [Theory]
    [MemberData(nameof(Every))]
    public void Mutant_OfAShippedWorkflow_IsFoundOrHarmless(string id)
    {
        var definition = WithAmount(Shipped.Of(id).Definition);
        Assert.Empty(ModelCheck.Violations(definition));
        var (found, passed) = (0, new List<string>());
        foreach (var (name, mutant, fatal) in Mutation.Of(definition))
        {
            var violations = ModelCheck.Violations(mutant);
            Assert.All(violations, v => Assert.True(v.Origin.Line > 0 && v.Text.Length > 10, name));
            if (violations.Count > 0)
            {
                found++;
                continue;
            }

            Assert.False(fatal, $"{name} was not found");
            passed.Add(name);
            Drive(mutant, name);
        }

        output.WriteLine($"{id}: {found} mutants found, {passed.Count} harmless: {string.Join("; ", passed)}");
        Assert.True(found > passed.Count * 3, $"{found} found, {passed.Count} passed: {string.Join("; ", passed)}");
    }

    // What the check lets pass must keep its promises; the drive's own book asserts them.
    private static void Drive(WorkflowDefinition mutant, string name)
    {
        var workflow = ModelCheck.Run(mutant, new Diagnostics())!;
        foreach (var level in FactDeclaration.Levels)
        {
            for (var seed = 0; seed < Papers; seed++)
            {
                var ride = new Ride(workflow, level, seed);
                for (var i = 0; i < Tries && ride.State.Status != PaperStatus.Archived; i++) ride.Try();
                Assert.True(Finish.Reaches(ride), $"{name}: seed {seed} is stuck in {ride.State.Step}");
            }
        }
    }

    private static WorkflowDefinition WithAmount(WorkflowDefinition definition) => definition.Facts.Any(f => f.Name == "金额") ? definition
        : definition with { Facts = [.. definition.Facts, new("金额", "万元", [], definition.Origin)] };
}
