using Jiheng.Domain.Derivations;
using Jiheng.Domain.FundStatements;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Domain.Targets;
using Jiheng.Domain.Tracking;

namespace Jiheng.Data.Cases.Writing;

/// <summary>A form with the scheme that it is to be scored by (待写入的表); an empty scheme is unscored.</summary>
public sealed record FormDraft(SelfEvaluationForm Form, string Scheme, string Title);

/// <summary>A transfer's form with its money by place (转移支付自评), amounts in 万元.</summary>
/// <param name="Form">The form.</param>
/// <param name="Funds">Place, figures by column of funds.csv.</param>
public sealed record TransferDraft(FormDraft Form, IReadOnlyList<(string Place, IReadOnlyDictionary<string, Quantity> Figures)> Funds);

/// <summary>What an allocation notice says (下达通知); what is unknown is empty.</summary>
public sealed record AllocationDraft
{
    public string Number { get; init; } = "";

    public string Title { get; init; } = "";

    public string Issuer { get; init; } = "";

    public IReadOnlyList<string> Recipients { get; init; } = [];

    public DateOnly? Date { get; init; }

    public string Fund { get; init; } = "";

    public (string Code, string Name) Tag { get; init; } = ("", "");

    public (string Code, string Name) Income { get; init; } = ("", "");

    public (string Code, string Name) Expenditure { get; init; } = ("", "");

    public DateOnly? CountyDeadline { get; init; }

    /// <summary>Standard per head that the funding level pays, 元/人; null when the table has none.</summary>
    public decimal? Standard { get; init; }

    public (string Audited, string Reported, string Reduction) Heads { get; init; } = ("审核参保人数", "上报参保人数", "核减人数");

    public (string Allocation, string Targets, string Tracking) Annexes { get; init; } = ("", "", "");

    public IReadOnlyList<string> Citations { get; init; } = [];

    public required IReadOnlyList<(string Prefecture, string County, decimal Audited, decimal Reported, decimal Advanced)> Lines { get; init; }
}

/// <summary>A case that is to be written as a folder (待写入的案例): what recognised forms hold, ready for the commands.</summary>
public sealed record CaseDraft
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required int Year { get; init; }

    public string Programme { get; init; } = "";

    public string RegionCode { get; init; } = "";

    public string RegionName { get; init; } = "";

    public string Source { get; init; } = "";

    public TransferDraft? Transfer { get; init; }

    public FormDraft? Department { get; init; }

    public IReadOnlyList<FormDraft> Projects { get; init; } = [];

    public IReadOnlyList<FormDraft> FundForms { get; init; } = [];

    public FormDraft? Evaluation { get; init; }

    public AllocationDraft? Allocation { get; init; }

    /// <summary>Target tables, the region's own first.</summary>
    public IReadOnlyList<TargetTable> Targets { get; init; } = [];

    public TrackingReturn? Tracking { get; init; }

    public IReadOnlyList<Fund> Funds { get; init; } = [];

    public string FundTitle { get; init; } = "";

    public IReadOnlyList<CorrectionNote> Notes { get; init; } = [];

    internal static string Number(Derivation? figure) => figure is null ? "" : QuantityFormat.Plain(figure.Value, Math.Max(figure.Decimals, Decimals(figure.Value)));

    internal static string Number(Quantity figure) => QuantityFormat.Plain(figure.Value, Math.Max(figure.Decimals, Decimals(figure.Value)));

    // Figures converted from 元 may need more decimals than they were printed with.
    private static int Decimals(decimal value) => (value / 1.0000000000000000000000000000m).Scale;
}
