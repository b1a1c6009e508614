using Jiheng.Data.Cases;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Data.Schemes;
using Jiheng.Domain.Policies;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Data.Tests.Samples;

/// <summary>Every sample is read as a case without a single remark, and names schemes and rules that exist.</summary>
public sealed class SampleCasesTests
{
    private static readonly PolicyBook Policies = PolicyLibrary.Load(Path.Combine(Repository.Root, "policies"), new Diagnostics());

    [Theory]
    [InlineData("xinjiang-2020")]
    [InlineData("xinjiang-2024")]
    [InlineData("urumqi-2024")]
    [InlineData("changji-2024")]
    [InlineData("kashgar-2022")]
    public void Read_EverySample_HasNothingToRemark(string id)
    {
        var diagnostics = new Diagnostics();
        var tree = RegionFiles.Load(Path.Combine(Repository.Root, "regions"), diagnostics, "650000");
        Assert.NotNull(Case.Read(Repository.Sample(id), tree, Policies, diagnostics));
        Assert.Empty(diagnostics.Items.Select(d => d.ToString()));
    }

    [Fact]
    public void Read_EveryScoredForm_FindsItsSchemeAndARuleForEveryIndicator()
    {
        var diagnostics = new Diagnostics();
        var tree = RegionFiles.Load(Path.Combine(Repository.Root, "regions"), diagnostics, "650000");
        var library = SchemeLibrary.Read(Path.Combine(Repository.Root, "schemes"), diagnostics);
        var cases = Directory.EnumerateDirectories(Repository.Sample()).Select(f => Case.Read(f, tree, Policies, diagnostics)!).ToList();
        List<(string Scheme, SelfEvaluationForm Form)> forms =
        [
            .. cases.SelectMany(c => c.Projects).Concat(cases.Select(c => c.Department).OfType<FormCase>()).Select(f => (f.Scheme, f.Form)),
            .. cases.Select(c => c.Transfer).OfType<TransferCase>().Select(t => (t.Scheme, t.Submission.Form)),
            .. cases.Select(c => c.Evaluation).OfType<EvaluationCase>().Select(e => (e.Scheme, e.Submission.Form)),
        ];
        Assert.Equal(9 + 2 + 1 + 1 + 1, forms.Count);
        Assert.All(forms, f => Assert.All(f.Form.Indicators, i => Assert.True(library.Find(f.Scheme)?.RuleFor(i) is not null, $"{f.Scheme}: {i.Level3}")));
    }
}
