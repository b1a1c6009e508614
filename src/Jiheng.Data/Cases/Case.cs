using Jiheng.Data.Reading;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Policies;
using Jiheng.Domain.Regions;

namespace Jiheng.Data.Cases;

/// <summary>A case folder (案例) with whatever parts it has; parts that are not there are null or empty.</summary>
public sealed record Case
{
    /// <summary>Title, year, organisation, corrections.</summary>
    public required CaseInfo Info { get; init; }

    /// <summary>转移支付自评.</summary>
    public TransferCase? Transfer { get; init; }

    /// <summary>部门整体支出自评.</summary>
    public FormCase? Department { get; init; }

    /// <summary>项目支出自评.</summary>
    public IReadOnlyList<FormCase> Projects { get; init; } = [];

    /// <summary>社会保险基金自评表.</summary>
    public IReadOnlyList<FormCase> FundForms { get; init; } = [];

    /// <summary>第三方绩效评价.</summary>
    public EvaluationCase? Evaluation { get; init; }

    /// <summary>资金分配与下达.</summary>
    public AllocationNotice? Allocation { get; init; }

    /// <summary>区域绩效目标.</summary>
    public TargetCase? Targets { get; init; }

    /// <summary>资金使用跟踪反馈.</summary>
    public TrackingCase? Tracking { get; init; }

    /// <summary>基金收支.</summary>
    public FundCase? Fund { get; init; }

    /// <summary>Reads a case; null when the folder is none. Whatever is wrong is in <paramref name="diagnostics"/>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="tree">The hierarchy of places, the province of the case loaded.</param>
    /// <param name="policies">Parameters by date and place.</param>
    /// <param name="diagnostics">Where what is wrong is written down.</param>
    public static Case? Read(string folder, RegionTree tree, PolicyBook policies, Diagnostics diagnostics)
    {
        if (CaseInfo.Read(folder, diagnostics) is not { } info) return null;
        if (tree.ByCode(info.RegionCode) is not { } home)
        {
            diagnostics.Error(new("case.yaml", 1, "organisation.code"), info.RegionCode, "六位行政区划代码", "请核对代码，或补充该省的区划文件");
            return null;
        }

        var places = new Places(tree, home, diagnostics);
        return new Case
        {
            Info = info,
            Transfer = info.Has("transfer.yaml") ? TransferCaseFile.Read(info, places, diagnostics) : null,
            Department = info.Has("department.yaml") ? FormCaseFiles.Department(info, diagnostics) : null,
            Projects = FormCaseFiles.Projects(info, diagnostics),
            FundForms = FormCaseFiles.FundForms(info, diagnostics),
            Evaluation = info.Has("evaluation.yaml") ? EvaluationCaseFile.Read(info, diagnostics) : null,
            Allocation = info.Has("allocation.yaml") ? AllocationCaseFile.Read(info, places, policies, diagnostics) : null,
            Targets = info.Has("targets", "targets.yaml") ? TargetTablesFile.Read(info, places, diagnostics) : null,
            Tracking = info.Has("tracking.yaml") ? TrackingCaseFile.Read(info, diagnostics) : null,
            Fund = info.Has("fund.csv") ? FundCaseFile.Read(info, diagnostics) : null,
        };
    }
}
