using Jiheng.Data.Reading;
using Jiheng.Data.Schemes;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Evaluation;
using Jiheng.Domain.FundStatements;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Domain.Targets;

namespace Jiheng.Data.Cases;

/// <summary>One form with its result, and where another scheme would score it differently (自评表结果).</summary>
/// <param name="Id">Part of the case, e.g. projects/03.</param>
/// <param name="Result">The result under the scheme applied.</param>
/// <param name="Declared">The result under the case's own scheme when another one was asked for; else null.</param>
public sealed record FormResult(string Id, SelfEvaluationResult Result, SelfEvaluationResult? Declared = null)
{
    /// <summary>Where the two schemes differ, first the case's own.</summary>
    public IReadOnlyList<SchemeDifference> Differences => Declared is null ? [] : SchemeComparison.Compare(Declared, Result);
}

/// <summary>Everything computed from a case (案例结果).</summary>
public sealed record CaseResult
{
    /// <summary>The case.</summary>
    public required Case Case { get; init; }

    /// <summary>转移支付自评.</summary>
    public FormResult? Transfer { get; init; }

    /// <summary>部门整体支出自评.</summary>
    public FormResult? Department { get; init; }

    /// <summary>项目支出自评.</summary>
    public IReadOnlyList<FormResult> Projects { get; init; } = [];

    /// <summary>社会保险基金自评表.</summary>
    public IReadOnlyList<FormResult> FundForms { get; init; } = [];

    /// <summary>第三方绩效评价.</summary>
    public FormResult? Evaluation { get; init; }

    /// <summary>资金分配.</summary>
    public HeadCountResult? Allocation { get; init; }

    /// <summary>区域绩效目标表: the region's, then one of each prefecture.</summary>
    public IReadOnlyList<TargetTable> TargetTables { get; init; } = [];

    /// <summary>基金收支.</summary>
    public FundStatementResult? Fund { get; init; }

    /// <summary>All forms, in the order of their documents.</summary>
    public IEnumerable<FormResult> Forms() => new[] { Transfer, Department }.OfType<FormResult>().Concat(Projects).Concat(FundForms).Concat(Evaluation is null ? [] : [Evaluation]);

    /// <summary>Every named figure with its derivation, each key once.</summary>
    public IReadOnlyDictionary<string, Derivation> Figures() => FigureIndex.Of(this);

    /// <summary>Computes everything that the case holds; an unknown scheme is an error in <paramref name="diagnostics"/>.</summary>
    /// <param name="source">The case.</param>
    /// <param name="schemes">Schemes by id.</param>
    /// <param name="schemeOverride">Scheme to apply instead of the case's own; null for none.</param>
    /// <param name="diagnostics">Where what is wrong is written down.</param>
    public static CaseResult Of(Case source, SchemeLibrary schemes, string? schemeOverride, Diagnostics diagnostics)
    {
        FormResult? Evaluate(string id, SelfEvaluationForm? form, string scheme, string file) =>
            form is null ? null : FormEvaluation.Of(id, form, scheme, file, schemes, schemeOverride, diagnostics);
        var allocation = source.Allocation is { } notice ? HeadCountAllocation.Allocate(notice.Area, notice.Terms) : null;
        if (source.Transfer is { } transfer) FormEvaluation.Report(FundingChecks.Of(transfer.Submission), "instruments.csv", diagnostics);
        return new CaseResult
        {
            Case = source,
            Transfer = Evaluate("transfer", source.Transfer?.Submission.Form, source.Transfer?.Scheme ?? "", "transfer.yaml"),
            Department = Evaluate("department", source.Department?.Form, source.Department?.Scheme ?? "", "department.yaml"),
            Projects = [.. source.Projects.Select(p => Evaluate("projects/" + p.Id, p.Form, p.Scheme, $"projects/{p.Id}/project.yaml")).OfType<FormResult>()],
            FundForms = [.. source.FundForms.Select(p => Evaluate("fund-forms/" + p.Id, p.Form, p.Scheme, $"fund-forms/{p.Id}/form.yaml")).OfType<FormResult>()],
            Evaluation = Evaluate("evaluation", source.Evaluation?.Submission.Form, source.Evaluation?.Scheme ?? "", "evaluation.yaml"),
            Allocation = allocation,
            TargetTables = source.Targets is { } targets ? TargetTableMaker.Of(targets, allocation, diagnostics) : [],
            Fund = source.Fund is { } fund ? FundOf(fund, diagnostics) : null,
        };
    }

    private static FundStatementResult FundOf(FundCase fund, Diagnostics diagnostics)
    {
        var result = FundStatement.Compute(fund.Funds);
        foreach (var remark in result.Diagnostics) diagnostics.Add(new Diagnostic(Severity.Warning, new("fund.csv"), remark));
        return result;
    }
}
