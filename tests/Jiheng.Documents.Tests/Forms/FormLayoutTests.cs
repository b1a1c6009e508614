using Jiheng.Documents.Forms;
using Jiheng.Documents.Forms.Binding;

namespace Jiheng.Documents.Tests.Forms;

public sealed class FormLayoutTests
{
    public static TheoryData<string> Forms => [.. Filled.Ids];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Layout_MadeUpRecord_PrintsTheApprovedForm(string id) =>
        GoldenForms.Match(id, GridDump.Of(FormLayout.Layout(FormFiles.Get(id), Filled.Record(id))));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Layout_MadeUpRecord_NamesEveryFigureOnce(string id)
    {
        var page = FormLayout.Layout(FormFiles.Get(id), Filled.Record(id));
        string[] keys = [.. page.Table.Rows.SelectMany(static r => r.Cells).Select(static c => c.Figure?.Derivation.Key ?? "").Where(static k => k.Length > 0)];
        Assert.NotEmpty(keys);
        Assert.Equal(keys.Distinct(), keys);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void CheckResult_MadeUpRecord_EveryDeclaredCheckHolds(string id) =>
        Assert.All(CheckResult.Of(FormFiles.Get(id), Filled.Record(id)), static c => Assert.True(c.Holds, $"{c.Check.Text}: {c.Printed}, {c.Expected}"));

    [Fact]
    public void CheckResult_TotalPrintedWrong_DoesNotHold()
    {
        // 0.00 + 50.00 = 50.00, not 51.00.
        var result = Made.Project();
        var wrong = result with { Form = result.Form with { Funds = [Made.Fund("total", "年度资金总额", 50.00m, 51.00m, 47.60m), .. result.Form.Funds.Skip(1)] } };
        var failed = CheckResult.Of(FormFiles.Get("project-self-evaluation"), SelfEvaluationRecord.Of(wrong)).Where(static c => !c.Holds).ToArray();
        Assert.Contains(failed, static c => c is { Check.Id: "budget-total", Printed: 51.00m, Expected: 50.00m });
    }

    [Fact]
    public void Layout_RecordOfAnotherShape_Throws() =>
        Assert.Throws<ArgumentException>(() => FormLayout.Layout(FormFiles.Get("project-self-evaluation"), Filled.Record("region-targets")));
}
