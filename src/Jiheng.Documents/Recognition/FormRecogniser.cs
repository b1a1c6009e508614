using Jiheng.Data.Reading;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Recognition.Allocation;
using Jiheng.Documents.Recognition.Forms;
using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Documents.Recognition.Statements;
using Jiheng.Documents.Recognition.Tables;
using Jiheng.Documents.Writing.Excel;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Regions;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Recognition;

/// <summary>The forms found in a document (识别结果).</summary>
/// <param name="Source">The document as read.</param>
/// <param name="Forms">Forms in order.</param>
/// <param name="Year">The year that the document is for; null when it does not say.</param>
public sealed record RecognisedDocument(SourceDocument Source, IReadOnlyList<RecognisedForm> Forms, int? Year);

/// <summary>
/// Recognises the official forms in documents that others made (表单识别) and gives them as the typed forms that the program
/// computes with. What is not understood is in the diagnostics, with its place; what is understood survives it.
/// </summary>
/// <param name="lexicon">The labels of the forms.</param>
/// <param name="regions">The hierarchy of places, which tells the prefectures of an allocation table; null to do without.</param>
public sealed class FormRecogniser(FormLexicon lexicon, RegionTree? regions = null)
{
    /// <summary>What is to be done about what is not understood.</summary>
    public ImportAdvice Advice { get; init; } = ImportAdvice.Files;

    /// <summary>The forms of <paramref name="document"/>.</summary>
    public RecognisedDocument Recognise(SourceDocument document, Diagnostics diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        var year = YearOf(document);
        var scope = new RecognitionScope(Path.GetFileName(document.Path), year, lexicon, diagnostics) { HasGrid = document.Format is not ("text" or "pdf"), Advice = Advice };
        return new(document, [.. new FormAreas(lexicon).Of(document).Select(a => Form(a, scope)).OfType<RecognisedForm>()], year);
    }

    // The title stands among the first paragraphs; with several years in it the one before 年度 counts.
    private static int? YearOf(SourceDocument document) =>
        document.Blocks.OfType<SourceParagraph>().Take(12).Select(static p => FormArea.YearOf(p.Text.Text)).FirstOrDefault(static y => y is not null)
        ?? document.Blocks.OfType<SourceTable>().Take(1).SelectMany(static t => t.Rows.Take(4)).SelectMany(static r => r.Cells).Select(static c => FormArea.YearOf(c.Text.Text)).FirstOrDefault(static y => y is not null);

    private RecognisedForm? Form(FormArea area, RecognitionScope scope)
    {
        var (kind, title) = Title(area);
        if (AllocationReader.Is(area, scope)) return new AllocationReader(scope, regions).Of(area, title);
        if (TrackingReader.Is(area, scope)) return new TrackingReader(scope).Of(area, title);
        if (PlaceFundsReader.Is(area, scope)) return new PlaceFundsReader(scope).Of(area, title);
        if (StatementReader.Is(area, scope)) return new StatementReader(scope).Of(area, title);
        var contents = FormContentsReader.Read(area, lexicon, scope.HasGrid ? 3 : 1);
        if (KindOf(contents, kind) is not { } found)
        {
            // The sheet that the program itself adds to a form says how its figures were computed.
            var called = title.Length > 0 ? title : area.Rows[0].Filled[0].Text;
            if (called != BasisSheet.Name) scope.Diagnostics.Note(scope.At(area.Place), called, "官方表单", "这张表不是已知的表单，未导入");
            return null;
        }

        foreach (var stray in contents.Strays)
            if (stray.Text.Length > 1) scope.Diagnostics.Note(scope.At(stray.Place), stray.Text, "表单中的某一栏", "没有识别，未导入；" + Advice.Label);
        return found == "targets" ? new TargetTableReader(scope).Of(area, contents, title) : new SelfEvaluationMaker(scope).Of(area, contents, KindOf(found), title);
    }

    /// <summary>The kind that the lines above name, the nearest first, and the line that names it; without one the line above.</summary>
    private (string? Kind, string Title) Title(FormArea area)
    {
        for (var i = area.Head.Count - 1; i >= 0; i--)
        {
            var text = IndicatorNames.OneLine(area.Head[i].Text).Trim();
            if (lexicon["titles"].FindEnding(text) is { } kind) return (kind, text);
        }

        return (null, area.Head.Select(static h => IndicatorNames.OneLine(h.Text).Trim()).LastOrDefault(static t => t.Length is > 3 and < 60 && !t.Contains("单位", StringComparison.Ordinal) && FormArea.YearOf(t) is null && !t.EndsWith('。')) ?? "");
    }

    /// <summary>What the form is; null for other tables, such as those that a report is illustrated with.</summary>
    private static string? KindOf(FormContents contents, string? titled)
    {
        var named = contents.Fields.ContainsKey("name") || contents.Fields.ContainsKey("department_name");
        if (contents.IndicatorHeader.Count == 0 || !contents.HasColumn("level1")) return null;
        var sheet = contents.HasColumn("weight") && contents.HasColumn("score") && contents.Funds.Count == 0;
        if (sheet && (contents.HasColumn("rule") || titled == "score_sheet")) return "score_sheet";
        if (!named && titled is null) return null;
        if (!contents.HasColumn("actual")) return named && contents.HasColumn("target") ? "targets" : null;
        if (contents.Fields.ContainsKey("fund_department")) return "fund_form";
        if (contents.Fields.ContainsKey("department_name")) return "department";
        if (titled is "transfer" or "project" or "department" or "fund_form") return titled;
        return contents.Fields.ContainsKey("central_authority") || contents.Management.Count > 0 ? "transfer" : named ? "project" : null;
    }

    private static FormKind KindOf(string kind) => kind switch
    {
        "transfer" => FormKind.Transfer,
        "department" => FormKind.Department,
        "fund_form" => FormKind.SocialInsuranceFund,
        "score_sheet" => FormKind.Evaluation,
        _ => FormKind.Project,
    };
}
