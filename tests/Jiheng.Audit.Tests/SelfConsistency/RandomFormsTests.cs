using FsCheck;
using FsCheck.Fluent;
using Jiheng.Data.Cases;
using Jiheng.Data.Reading;
using Jiheng.Data.Schemes;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Recognition;
using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Documents.Reports;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Audit.Tests.SelfConsistency;

/// <summary>
/// Any form: computed, printed to Word and Excel, read back as the same form, audited without a complaint; and with one of
/// its computed figures changed, complained of.
/// </summary>
public sealed class RandomFormsTests
{
    private static readonly SchemeLibrary Schemes = SchemeLibrary.Read(Repository.Folder("schemes"), new Diagnostics());
    private static readonly FormLibrary Forms = FormLibrary.Read(Repository.Folder("forms"), new Diagnostics());
    private static readonly FormRecogniser Recogniser = new(LexiconFile.Read(Repository.Folder("forms"), new Diagnostics()));
    [Theory]
    [InlineData(FormKind.Project, "project-self-evaluation")]
    [InlineData(FormKind.Department, "department-self-evaluation")]
    [InlineData(FormKind.SocialInsuranceFund, "social-insurance-fund")]
    [InlineData(FormKind.Transfer, "transfer-self-evaluation")]
    public void Form_PrintedReadAndAudited_IsTheSameAndSilent(FormKind kind, string definition) => Prop.ForAll(Arb.From(RandomForms.Of(kind)), form =>
    {
        foreach (var document in Print(form, definition))
        {
            var read = Assert.IsType<RecognisedSelfEvaluation>(Assert.Single(Recogniser.Recognise(document, new Diagnostics()).Forms));
            Assert.Equal(Dump(form), Dump(read.Form));
            Printed.AssertSilent(document);
        }
    }).Holds(40);

    [Theory]
    [InlineData(FormKind.Project, "project-self-evaluation")]
    [InlineData(FormKind.Department, "department-self-evaluation")]
    [InlineData(FormKind.Transfer, "transfer-self-evaluation")]
    public void Form_WithOneComputedFigureChanged_IsNoticed(FormKind kind, string definition)
    {
        var (changed, noticed) = (0, 0);
        Prop.ForAll(Arb.From(RandomForms.Of(kind).Zip(Gen.Choose(0, 10_000))), sample =>
        {
            var document = Print(sample.Item1, definition).First();
            var cells = Computed(document).ToArray();
            var cell = cells[sample.Item2 % cells.Length];
            changed++;
            if (Printed.Complaints(Change(document, cell)).Count > 0) noticed++;
        }).Holds(40);
        Assert.True(changed >= 40 && noticed >= 0.9m * changed, $"{noticed} of {changed} changes were noticed.");
    }

    private static IEnumerable<SourceDocument> Print(SelfEvaluationForm form, string definition)
    {
        var scheme = form.Kind is FormKind.SocialInsuranceFund or FormKind.Transfer ? null : Schemes.Schemes["project-10-90"];
        return Printed.Of(FormDocuments.Of([new FormResult("form", SelfEvaluator.Evaluate(form, scheme))], Forms[definition]).Single());
    }

    /// <summary>Totals, rates and scores: what follows from the other figures of the form.</summary>
    private static IEnumerable<SourceCell> Computed(SourceDocument document)
    {
        foreach (var row in document.Blocks.OfType<SourceTable>().SelectMany(t => t.Rows))
        {
            var total = row.Cells.Any(c => c.Text.Text.Contains("总额", StringComparison.Ordinal) || c.Text.Text.Contains("总资金", StringComparison.Ordinal) || c.Text.Text == "总分");
            if (total) foreach (var cell in row.Cells.Where(c => NumberText.TryRead(c.Text.Text.TrimEnd('分', '%'), out _, out _))) yield return cell;
        }
    }

    private static SourceDocument Change(SourceDocument document, SourceCell cell)
    {
        var text = cell.Text.Text;
        var number = text.TrimEnd('分', '%');
        _ = NumberText.TryRead(number, out var value, out var decimals);
        var other = SourceText.Of(QuantityFormat.Plain(value + 7m, decimals) + text[number.Length..], cell.Text.PlaceAt(0));
        return document with
        {
            Blocks = [.. document.Blocks.Select(b => b is SourceTable t ? new SourceTable([.. t.Rows.Select(r => new SourceRow([.. r.Cells.Select(c => ReferenceEquals(c, cell) ? c with { Text = other } : c)]))]) : b)],
        };
    }

    private static string Dump(SelfEvaluationForm form) => string.Join('\n', new[] { $"{form.Kind} {form.Name} {form.Year} {form.Authority} {form.Unit} {form.ExpectedGoal} {form.ActualGoal}" }
        .Concat(form.Funds.Select(f => $"{f.Id} {f.Initial?.Value:0.00} {f.Budget.Value:0.00} {f.Executed.Value:0.00}"))
        .Concat(form.Indicators.Select(i => $"{i.Level1}/{i.Level2}/{i.Level3} {i.Target.Text} {i.Actual.Text} {QuantityFormat.Shortest(i.Weight)}{(form.Kind == FormKind.Project ? $" {i.Reason}{i.Measures}" : "")}")));
}
