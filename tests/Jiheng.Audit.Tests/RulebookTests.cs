using System.Reflection;
using Jiheng.Audit.Checks;
using Jiheng.Audit.Output;

namespace Jiheng.Audit.Tests;

/// <summary>Every rule of the program stands in the catalogue, explains itself in Chinese, and has its examples.</summary>
public sealed class RulebookTests
{
    private const int FewestNoticed = 5;
    private const int FewestSilent = 10;

    public static TheoryData<string> Types => [.. Rules.All.Select(r => r.GetType().Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Rule_Always_HasFiveContradictionsAndTenTrueStatements(string type)
    {
        var tests = Assert.Single(typeof(RulebookTests).Assembly.GetTypes(), t => t.Name == type + "Tests");
        Assert.True(CountOf(tests, "IsNoticed") >= FewestNoticed, $"{tests.Name}: {CountOf(tests, "IsNoticed")} contradictions, at least {FewestNoticed} expected.");
        Assert.True(CountOf(tests, "IsSilent") >= FewestSilent, $"{tests.Name}: {CountOf(tests, "IsSilent")} true statements, at least {FewestSilent} expected.");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Rule_InItsOwnExample_FindsSomething(string type)
    {
        var rule = Rules.All.Single(r => r.GetType().Name == type);
        Assert.NotEmpty(RuleText.Findings(rule, Jiheng.Audit.Tests.Examples.Lexicon));
        Assert.True(rule.Tolerance.Length > 0);
    }

    [Fact]
    public void Catalogue_Always_HoldsEveryRule() => Assert.Equal(
        typeof(AuditRule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(AuditRule)) && !t.IsAbstract).Select(t => t.Name).Order(),
        Rules.All.Select(r => r.GetType().Name).Order());

    [Fact]
    public void Catalogue_Always_ExplainsItselfInChinese()
    {
        Assert.Equal(Rules.All.Count, Rules.All.Select(r => r.Id).Distinct().Count());
        Assert.All(Rules.All, r => Assert.Matches(@"^[a-z]+(\.[a-z]+)?$", r.Id));
        Assert.All(Rules.All, r => Assert.True(r.Explanation.Count(c => c > 0x2E7F) >= 15, r.Id));
        Assert.All(Rules.All, r => Assert.Matches("[《〈]|GB|^算术关系$|^同一文件前后一致$", r.Citation));
    }

    private static int CountOf(Type tests, string ending) =>
        tests.GetMethods().Where(m => m.Name.EndsWith(ending, StringComparison.Ordinal)).Sum(m => m.GetCustomAttributes<InlineDataAttribute>().Count());
}
