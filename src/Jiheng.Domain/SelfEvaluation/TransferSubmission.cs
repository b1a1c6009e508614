using Jiheng.Domain.Derivations;

namespace Jiheng.Domain.SelfEvaluation;

/// <summary>
/// Everything that a region's report on a transfer is made from (转移支付自评材料): the filled form, the money by
/// prefecture, the documents it came by, further figures that the report cites, and the author's own paragraphs.
/// </summary>
public sealed record TransferSubmission
{
    /// <summary>The filled form.</summary>
    public required SelfEvaluationForm Form { get; init; }

    /// <summary>Title of the report.</summary>
    public required string ReportTitle { get; init; }

    /// <summary>The document that demands the self-evaluation, e.g. 财监〔2025〕1号; empty when none is named.</summary>
    public string RequiredBy { get; init; } = "";

    /// <summary>The region as the sum of its prefectures.</summary>
    public required TransferFunds Region { get; init; }

    /// <summary>The prefectures in printed order.</summary>
    public required IReadOnlyList<TransferFunds> Prefectures { get; init; }

    /// <summary>Prefectures of the region for which nothing was entered; a roll-up without them is incomplete.</summary>
    public IReadOnlyList<string> MissingPrefectures { get; init; } = [];

    /// <summary>Documents received and issued.</summary>
    public IReadOnlyList<FundingDocument> Documents { get; init; } = [];

    /// <summary>Further figures that the report cites, keys facts.NAME.</summary>
    public IReadOnlyList<Derivation> Facts { get; init; } = [];

    /// <summary>What a figure is made up of (构成): name, number, remark; empty when not given.</summary>
    public IReadOnlyList<(string Name, Derivation Number, string Remark)> Breakdown { get; init; } = [];

    /// <summary>The author's own paragraphs in Markdown by section, e.g. 03-deviations.</summary>
    public IReadOnlyDictionary<string, string> Narrative { get; init; } = new Dictionary<string, string>();

    /// <summary>How the result is published (公开情况).</summary>
    public string Disclosure { get; init; } = "";
}
