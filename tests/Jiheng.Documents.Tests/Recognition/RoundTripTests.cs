using Jiheng.Data.Cases;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Schemes;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Recognition;
using Jiheng.Documents.Reports;
using Jiheng.Documents.Writing;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Tests.Recognition;

/// <summary>What the program prints it reads back (parse ∘ print = identity), Word and Excel alike, for every form of the shipped cases.</summary>
public sealed class RoundTripTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, CaseResult>> Results = new(Compute);

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var name in new[] { "changji-2024", "kashgar-2022", "urumqi-2024", "xinjiang-2020", "xinjiang-2024" })
            foreach (var format in new[] { "docx", "xlsx" }) cases.Add(name, format);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void SelfEvaluation_PrintedAndRead_IsTheSameForm(string name, string format)
    {
        var result = Results.Value[name];
        var read = Documents(result, format).SelectMany(d => d.Forms.OfType<RecognisedSelfEvaluation>()).ToList();
        Assert.Equal(result.Forms().Count(), read.Count);
        foreach (var form in result.Forms())
        {
            var expected = FormDump.Of(Printable(form.Result.Form));
            Assert.Contains(expected, read.Select(r => FormDump.Of(r.Form)));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void PrintedScores_Read_AreThoseOfTheResult(string name, string format)
    {
        var result = Results.Value[name];
        foreach (var read in Documents(result, format).SelectMany(d => d.Forms.OfType<RecognisedSelfEvaluation>()).Where(r => r.Printed.Total is not null))
        {
            var form = result.Forms().Single(f => FormDump.Of(Printable(f.Result.Form)) == FormDump.Of(read.Form));
            Assert.Equal(form.Result.Total!.Value, read.Printed.Total);
            Assert.Equal(form.Result.Indicators.Select(i => i.Score?.Value), read.Printed.Scores);
        }
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void Notice_PrintedAndRead_HasTheSamePlacesTargetsAndTracking(string format)
    {
        var result = Results.Value["xinjiang-2020"];
        var forms = Documents(result, format).Single().Forms;
        var lines = Assert.Single(forms.OfType<RecognisedAllocation>()).Lines;
        var expected = result.Allocation!.Children.SelectMany(p => p.Children.Count == 0 ? [(p.Name, "", p.Audited.Value, p.Advanced.Value)] : p.Children.Select(c => (p.Name, c.Name, c.Audited.Value, c.Advanced.Value)));
        Assert.Equal(expected, lines.Select(l => (l.Prefecture, l.County, l.Figures["audited"], l.Figures["advanced"])));
        Assert.Equal(result.TargetTables.Select(FormDump.Of), forms.OfType<RecognisedTargets>().Select(t => FormDump.Of(t.Table)));
        Assert.Equal(result.Case.Tracking!.Return.Lines.Select(l => (l.Instrument, l.Project, l.Nature)), Assert.Single(forms.OfType<RecognisedTracking>()).Return.Lines.Select(l => (l.Instrument, l.Project, l.Nature)));
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void Statement_PrintedAndRead_HasTheSameFunds(string format)
    {
        var result = Results.Value["kashgar-2022"];
        var statement = Assert.Single(Documents(result, format).SelectMany(d => d.Forms.OfType<RecognisedStatement>()));
        Assert.Equal(
            result.Case.Fund!.Funds.Select(f => (f.Name, f.Income.Actual.Value, f.Income.Budget?.Value, f.Income.LastYear?.Value, f.Expenditure.Actual.Value, f.LastCumulative?.Value)),
            statement.Funds.Select(f => (f.Name, f.Income.Actual.Value, f.Income.Budget?.Value, f.Income.LastYear?.Value, f.Expenditure.Actual.Value, f.LastCumulative?.Value)));
    }

    /// <summary>The form as far as its document prints it: transfer forms have no weights, score sheets no funds.</summary>
    private static SelfEvaluationForm Printable(SelfEvaluationForm form) => form.Kind switch
    {
        FormKind.Transfer => form with { Indicators = [.. form.Indicators.Select(i => i with { Weight = 0m, Basis = "", Remark = "" })] },
        FormKind.Evaluation => form with { Funds = [], Unit = "", ExpectedGoal = "", ActualGoal = "", Authority = "", Indicators = [.. form.Indicators.Select(i => i with { Reason = "", Measures = "" })] },
        FormKind.Department => form with { Unit = "", Indicators = [.. form.Indicators.Select(i => i with { Reason = "", Measures = "", Remark = "" })] },
        FormKind.SocialInsuranceFund => form with { Unit = "", Indicators = [.. form.Indicators.Select(i => i with { Weight = 0m, Reason = "", Measures = "", Basis = "", Remark = "" })], Funds = [.. form.Funds.Select(f => f with { Initial = null })] },
        _ => form with { Indicators = [.. form.Indicators.Select(i => i with { Basis = "", Remark = "" })] },
    };

    private static IEnumerable<RecognisedDocument> Documents(CaseResult result, string format)
    {
        var forms = FormLibrary.Read(Repository.Folder("forms"), new Diagnostics());
        foreach (var document in CaseDocuments.Of(result, forms))
        {
            using var stream = new MemoryStream();
            if (format == "docx" && document.Text is { } text) DocxWriter.Write(text, stream);
            else if (format == "xlsx" && document.Pages.Count > 0) XlsxWriter.Write(document.Pages, stream);
            else continue;
            yield return Recognised.Of($"{document.Name}.{format}", stream.ToArray());
        }
    }

    private static Dictionary<string, CaseResult> Compute()
    {
        var schemes = SchemeLibrary.Read(Repository.Folder("schemes"), new Diagnostics());
        var policies = PolicyLibrary.Load(Repository.Folder("policies"), new Diagnostics());
        return Directory.EnumerateDirectories(Repository.Folder("samples")).ToDictionary(p => Path.GetFileName(p)!, p => CaseResult.Of(Case.Read(p, Recognised.Tree, policies, new Diagnostics())!, schemes, null, new Diagnostics()));
    }
}
