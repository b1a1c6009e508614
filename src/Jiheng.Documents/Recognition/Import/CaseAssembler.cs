using Jiheng.Data.Cases;
using Jiheng.Data.Cases.Writing;
using Jiheng.Data.Reading;
using Jiheng.Data.Schemes;
using Jiheng.Documents.Recognition.Forms;
using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Regions;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Recognition.Import;

/// <summary>Puts the forms of one or more documents together into a case (表单归集成案例) that the commands compute.</summary>
/// <param name="lexicon">The labels of the forms.</param>
/// <param name="schemes">The scoring schemes.</param>
/// <param name="tree">The hierarchy of places.</param>
/// <param name="diagnostics">Where what is missing is written down.</param>
public sealed class CaseAssembler(FormLexicon lexicon, SchemeLibrary schemes, RegionTree tree, Diagnostics diagnostics)
{
    /// <summary>What is to be done about what is not understood.</summary>
    public ImportAdvice Advice { get; init; } = ImportAdvice.Files;

    /// <summary>Weights that are set already, for forms that print none.</summary>
    public SetWeights Weights { get; init; } = SetWeights.None;

    /// <summary>The transfer's form of one document (转移支付自评表), without a case around it; null when there is none.</summary>
    /// <param name="document">The document with its forms.</param>
    /// <param name="scheme">The scheme by which it is scored where it goes to; null to find it by the printed scores.</param>
    public FormDraft? Transfer(RecognisedDocument document, string? scheme = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var inference = new SchemeInference(schemes, scheme);
        return Only([.. document.Forms.OfType<RecognisedSelfEvaluation>().Where(static f => f.Form.Kind == FormKind.Transfer).Select(f => Draft(f, document, inference))], "转移支付自评表", Path.GetFileName(document.Source.Path));
    }

    /// <summary>The case; null when the documents hold no form.</summary>
    /// <param name="documents">Documents with their forms.</param>
    /// <param name="id">Its id, the folder's name.</param>
    /// <param name="place">Name or code of the place whose case it is; null to find it.</param>
    /// <param name="scheme">The scheme to write; null to find it by the printed scores.</param>
    public CaseDraft? Assemble(IReadOnlyList<RecognisedDocument> documents, string id, string? place, string? scheme)
    {
        if (documents.All(static d => d.Forms.Count == 0)) return null;
        var home = Home(documents, place);
        var inference = new SchemeInference(schemes, scheme);
        var forms = documents.SelectMany(d => d.Forms.OfType<RecognisedSelfEvaluation>().Select(f => Draft(f, d, inference))).ToArray();
        FormDraft[] Of(FormKind kind) => Array.FindAll(forms, f => f.Form.Kind == kind);
        var transfer = Only(Of(FormKind.Transfer), "转移支付自评表");
        var evaluation = Only(Of(FormKind.Evaluation), "绩效评价评分表");
        if (transfer is not null && evaluation is not null) diagnostics.Error(new("--out"), "转移支付自评表和绩效评价评分表", "两者之一", "一个案例只能有其中一种，评分表未导入；请分开导入");
        var statement = documents.SelectMany(static d => d.Forms.OfType<RecognisedStatement>()).FirstOrDefault();
        var year = Year(documents);
        var allocation = Allocation(documents);
        if (allocation is { Date: null }) diagnostics.Warn(new("allocation.yaml", 0, "date"), "", "发文日期", "原文件没有写明；计算之前请在 allocation.yaml 补上 date");
        return new()
        {
            Id = id,
            Title = Title(documents, forms),
            Year = year,
            Programme = new[] { forms.FirstOrDefault()?.Form.Name, allocation?.Fund, documents.SelectMany(static d => d.Forms.OfType<RecognisedTargets>()).FirstOrDefault()?.Table.Project, statement?.Title }.FirstOrDefault(static p => p is { Length: > 0 }) ?? "",
            RegionCode = home?.Code ?? "",
            RegionName = home?.Name ?? "",
            Source = string.Join("、", documents.Select(static d => Path.GetFileName(d.Source.Path))),
            Transfer = transfer is null ? null : new(transfer, new TransferMoney(Scope(documents[0]), tree, home).Of(transfer.Form, [.. documents.SelectMany(static d => d.Forms.OfType<RecognisedPlaceFunds>())])),
            Department = Only(Of(FormKind.Department), "部门整体支出自评表"),
            Projects = Of(FormKind.Project),
            FundForms = Of(FormKind.SocialInsuranceFund),
            Evaluation = transfer is null ? evaluation : null,
            Allocation = allocation,
            Targets = TargetMerge.Of(documents.SelectMany(static d => d.Forms.OfType<RecognisedTargets>()).Select(t => t.Table with { RegionName = t.Table.RegionName.Length > 0 ? PrefectureName.Of(t.Table.RegionName, tree, home) : "" })),
            Tracking = documents.SelectMany(static d => d.Forms.OfType<RecognisedTracking>()).FirstOrDefault()?.Return,
            Funds = statement?.Funds ?? [],
            FundTitle = statement?.Title ?? "",
            Notes = [.. documents.SelectMany(static d => d.Forms.OfType<RecognisedAllocation>()).SelectMany(static a => a.Misprints).Select(m => new CorrectionNote(
                $"heads.csv/{m.Prefecture}/{m.County}/{lexicon["allocation_columns"].Canonical(m.Role)}", QuantityFormat.Shortest(m.Printed), QuantityFormat.Shortest(m.Stored), m.Why))],
        };
    }

    private RecognitionScope Scope(RecognisedDocument document) => new(Path.GetFileName(document.Source.Path), document.Year, lexicon, diagnostics) { Advice = Advice };

    private FormDraft Draft(RecognisedSelfEvaluation read, RecognisedDocument document, SchemeInference inference)
    {
        var scope = Scope(document);
        var weighted = read.Form.Kind == FormKind.Transfer ? new WeightInference(lexicon, schemes, Weights).Of(read, document.Source, scope) : read;
        var (form, scheme) = inference.Of(weighted, scope);
        return new(form, scheme, read.Title);
    }

    private FormDraft? Only(FormDraft[] forms, string kind, string place = "--out")
    {
        if (forms.Length > 1) diagnostics.Warn(new(place), $"{forms.Length}张{kind}", "一张", "一次只能导入一张，导入了第一张；请分开导入");
        return forms.FirstOrDefault();
    }

    private Region? Home(IReadOnlyList<RecognisedDocument> documents, string? place)
    {
        if (place is not null && tree.Find(place) is var match)
        {
            if (match.Region is null) diagnostics.Error(new("--place"), place, "地区名称或六位区划代码", match.Message);
            return match.Region;
        }

        var home = new PlaceFinder(tree).Of(documents);
        if (home is null) diagnostics.Error(new("case.yaml", 0, "organisation"), "", "所属地区", "文件中没有识别出地区，请用 --place 名称或代码 指定");
        return home;
    }

    private static int Year(IReadOnlyList<RecognisedDocument> documents) =>
        documents.SelectMany(static d => d.Forms.OfType<RecognisedSelfEvaluation>()).Select(static f => f.Form.Year).Concat(documents.SelectMany(static d => d.Forms.OfType<RecognisedTargets>()).Select(static t => t.Table.Year))
            .Concat(documents.SelectMany(static d => d.Forms.OfType<RecognisedStatement>()).Select(static s => s.Year ?? 0)).Concat(documents.Select(static d => d.Year ?? 0)).FirstOrDefault(static y => y > 0);

    private static string Title(IReadOnlyList<RecognisedDocument> documents, FormDraft[] forms) =>
        forms.FirstOrDefault() is { } form ? $"{form.Form.Name}{form.Form.Year}年度绩效" : documents.SelectMany(static d => d.Forms).Select(static f => f.Title).FirstOrDefault(static t => t.Length > 0) ?? documents[0].Forms[0].Kind;

    private static AllocationDraft? Allocation(IReadOnlyList<RecognisedDocument> documents)
    {
        foreach (var document in documents)
            if (document.Forms.OfType<RecognisedAllocation>().FirstOrDefault() is { } table)
                return NoticeText.Read(document.Source, table, documents.SelectMany(static d => d.Forms.OfType<RecognisedTracking>()).FirstOrDefault(), documents.SelectMany(static d => d.Forms.OfType<RecognisedTargets>()).FirstOrDefault()?.Table.Title);
        return null;
    }
}
