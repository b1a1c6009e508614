using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;

namespace Jiheng.Data.Tests.Cases;

/// <summary>The standard of an allocation comes from the policies, with their documents, unless the case says otherwise.</summary>
public sealed class StandardTermsTests
{
    private const string Policies = "  policy: resident.subsidy\n  central_share_policy: resident.central_share\n";

    [Fact]
    public void Read_Policies_Give550Times80PercentWithTheirDocuments()
    {
        using var folder = new CaseFolder("xinjiang-2020");
        var (result, diagnostics) = folder.Compute();
        var standard = result.Case.Allocation!.Terms.Standard;
        Assert.Equal(440m, standard.Value);
        Assert.Equal([(550m, "新财社〔2020〕84号附件2"), (0.8m, "新财社〔2020〕84号")], standard.Operands.Select(o => (o.Value, o.Citation)));
        Assert.Empty(diagnostics.Items);
    }

    [Fact]
    public void Read_PolicyDateOfTheNextYear_Gives580()
    {
        using var folder = new CaseFolder("xinjiang-2020").Change("allocation.yaml", Policies, Policies + "  policy_date: 2021-05-01\n");
        Assert.Equal(580m * 0.8m, folder.Compute().Result.Case.Allocation!.Terms.Standard.Value);
    }

    [Fact]
    public void Read_SameFigureGiven_KeepsThePolicyAndItsDocument()
    {
        using var folder = new CaseFolder("xinjiang-2020").Change("allocation.yaml", Policies, Policies + "  subsidy_per_head: 550\n");
        var (result, diagnostics) = folder.Compute();
        Assert.Equal(Operator.Constant, result.Case.Allocation!.Terms.Standard.Operands[0].Operator);
        Assert.Empty(diagnostics.Items);
    }

    [Fact]
    public void Read_OtherFigureGiven_AppliesItAndNamesBoth()
    {
        using var folder = new CaseFolder("xinjiang-2020").Change("allocation.yaml", Policies, Policies + "  central_share_percent: 60\n");
        var (result, diagnostics) = folder.Compute();
        Assert.Equal(330m, result.Case.Allocation!.Terms.Standard.Value);
        var warning = Assert.Single(diagnostics.Items);
        Assert.Equal(Severity.Warning, warning.Severity);
        Assert.Contains("60%", warning.Message, StringComparison.Ordinal);
        Assert.Contains("80%", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  policy: resident.subsidies\n  central_share_policy: resident.central_share\n", "resident.subsidies")]
    [InlineData("  policy: resident.subsidy\n", "central_share_percent")]
    [InlineData("  policy: resident.central_share\n  central_share_policy: resident.central_share\n", "元/人/年")]
    public void Read_NoUsableParameter_SaysWhatToDoAndAllocatesNothing(string given, string named)
    {
        using var folder = new CaseFolder("xinjiang-2020").Change("allocation.yaml", Policies, given);
        var (result, diagnostics) = folder.Compute();
        Assert.Null(result.Allocation);
        Assert.Contains(diagnostics.Items, d => d.Severity == Severity.Error && d.Message.Contains(named, StringComparison.Ordinal));
    }
}
