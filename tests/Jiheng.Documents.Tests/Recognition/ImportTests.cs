using Jiheng.Data.Cases;
using Jiheng.Data.Cases.Writing;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Schemes;
using Jiheng.Documents.Recognition.Import;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Tests.Recognition;

/// <summary>Documents of others become cases whose results are those that the documents print.</summary>
public sealed class ImportTests
{
    [SharedFact("seeds/urumqi-2024-final-accounts.txt")]
    public void FinalAccounts_Imported_GiveTheirTenTotals() =>
        Assert.Equal([100.00m, 99.52m, 99.95m, 91.65m, 96.23m, 95.00m, 100.00m, 99.99m, 100.00m, 90.00m], Totals(Import("urumqi-2024-final-accounts")));

    [SharedFact("seeds/kashgar-2022-fund-evaluation.txt")]
    public void FundEvaluation_Imported_GivesItsTotalsAndItsStatement()
    {
        var result = Import("kashgar-2022-fund-evaluation");
        Assert.Equal([96.18m, 96.85m], Totals(result));
        Assert.Equal((52.23m, 41.76m, 10.47m), (result.Fund!.Total.Income.Actual.Value, result.Fund.Total.Expenditure.Actual.Value, result.Fund.Total.Balance.Value));
        Assert.Equal([0.9786m, 0.9819m], result.FundForms.Select(f => f.Result.ExecutionRate!.Value));
    }

    [SharedFact("seeds/xinjiang-2024-transfer-self-evaluation.txt")]
    public void TransferReport_Imported_GivesItsTotals()
    {
        var result = Import("xinjiang-2024-transfer-self-evaluation");
        Assert.Equal([94.00m], Totals(result));
        Assert.Equal(1086900.48m, result.Transfer!.Result.Form.Funds[0].Budget.Value);
        Assert.Equal(14, result.Case.Transfer!.Submission.Prefectures.Count);
    }

    [SharedFact("seeds/changji-2024-third-party-evaluation.txt")]
    public void ScoreSheet_Imported_GivesItsTotal() => Assert.Equal([100.00m], Totals(Import("changji-2024-third-party-evaluation")));

    [SharedFact("seeds/xinjiang-2020-allocation-notice.txt")]
    public void Notice_Imported_AllocatesWhatItPrints()
    {
        var allocation = Import("xinjiang-2020-allocation-notice").Allocation!;
        Assert.Equal((670249m, 615755m, 54494m), (allocation.Due.Value, allocation.Advanced.Value, allocation.ThisTime.Value));
        Assert.Equal(-619m, allocation.Children.Single(c => c.Name == "克拉玛依市").ThisTime.Value);
    }

    [SharedFact("seeds/xinjiang-2020-allocation-notice.txt")]
    public void Notice_WithoutItsDay_SaysThatTheDayIsMissing()
    {
        var diagnostics = new Diagnostics();
        Assemble("xinjiang-2020-allocation-notice", diagnostics);
        Assert.Contains("date", Assert.Single(diagnostics.Items, d => d.Message.Contains("发文日期", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
    }

    private static decimal[] Totals(CaseResult result) => [.. result.Forms().Where(f => f.Result.Form.Kind != FormKind.SocialInsuranceFund).Select(f => f.Result.Total!.Value)];

    private static SchemeLibrary Schemes(Diagnostics diagnostics) => SchemeLibrary.Read(Repository.Folder("schemes"), diagnostics);

    private static CaseDraft? Assemble(string seed, Diagnostics diagnostics)
    {
        var document = Recognised.Of(seed + ".txt", File.ReadAllBytes(Repository.Shared($"seeds/{seed}.txt")!), diagnostics);
        return new CaseAssembler(Recognised.Lexicon, Schemes(diagnostics), Recognised.Tree, diagnostics).Assemble([document], seed, null, null);
    }

    private static CaseResult Import(string seed)
    {
        var diagnostics = new Diagnostics();
        var draft = Assemble(seed, diagnostics);
        Assert.DoesNotContain(diagnostics.Items, d => d.Severity == Severity.Error);
        var folder = Directory.CreateTempSubdirectory("jiheng-import-").FullName;
        try
        {
            CaseWriter.Write(draft!, folder);
            var read = Case.Read(folder, Recognised.Tree, PolicyLibrary.Load(Repository.Folder("policies"), new Diagnostics()), diagnostics);
            return CaseResult.Of(read!, Schemes(diagnostics), null, diagnostics);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
