using Jiheng.Data.Cases.Writing;
using Jiheng.Data.Reading;
using Jiheng.Documents.Recognition;
using Jiheng.Documents.Recognition.Import;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Web.Api.SelfEvaluations;
using Jiheng.Web.Jobs.Handlers;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>Reads a self-evaluation that somebody filled in Word or Excel (自评表导入); what it received is known to the platform already.</summary>
internal sealed class SelfEvaluationImport(FormShelf shelf, Rulebook rules)
{
    /// <param name="document">The document with its forms.</param>
    /// <param name="diagnostics">Where what is wrong is written down.</param>
    /// <param name="paper">The form into which it goes, whose scheme and weights stand; null where it is a new one.</param>
    /// <param name="target">Whose form that is; null where a file of another year or unit will do as well.</param>
    internal ImportReading Read(RecognisedDocument document, Diagnostics diagnostics, SelfEvaluationPaper? paper = null, ImportTarget? target = null)
    {
        var weights = paper is null ? SetWeights.None : new(paper.Indicators.OrderBy(static i => i.Ordinal).Select(static i => (i.Level3, i.Weight)));
        var draft = new CaseAssembler(shelf.Lexicon, rules.Schemes, shelf.Regions, diagnostics) { Advice = ImportAdvice.Workbench, Weights = weights }.Transfer(document, paper?.SchemeId);
        if (draft is null)
        {
            diagnostics.Add(new(Severity.Error, new(document.Source.Path), $"没有识别出转移支付自评表（应有“转移支付区域（项目）绩效目标自评表”）；{ImportLines.NotThisForm}"));
            return ImportReading.Of(ImportKind.SelfEvaluation, ImportLines.Of(diagnostics), null);
        }

        var lines = draft.Form.Indicators.Select(static i => ImportLines.Ok(ImportLines.RowOf(i.Origin), PlaceOf(i.Level1, i.Level3), $"指标值{Shown(i.Target.Text)}，完成值{Shown(i.Actual.Text)}，分值{QuantityFormat.Shortest(i.Weight)}"));
        var foreign = target?.Differences(draft.Form.Unit, draft.Form.Year) ?? [];
        return ImportReading.Of(ImportKind.SelfEvaluation, [.. foreign, .. lines, .. ImportLines.Of(diagnostics)], Body(draft));
    }

    /// <summary>What an indicator is called in the lines.</summary>
    internal static string PlaceOf(string level1, string level3) => $"{level1}/{level3}";

    private static string Shown(string text) => text.Length > 0 ? text : "未填";

    private static SelfEvaluationRequest Body(FormDraft draft)
    {
        var form = draft.Form;
        decimal? Executed(string id) => form.Funds.FirstOrDefault(f => f.Id == id)?.Executed.Value;
        return new(draft.Scheme, form.ExpectedGoal, form.ActualGoal, null, Executed("central"), Executed("local"), [.. form.Indicators.Select(Row)]);
    }

    private static IndicatorRequest Row(Indicator i) => new(
        i.Level1, i.Level2, i.Level3, i.Target.Text, i.Actual.Text, i.Weight, i.RuleId, string.Concat(i.Conditions.Select(static c => c ? '1' : '0')), i.Tier, i.TierShare, i.Reason, i.Measures);
}
