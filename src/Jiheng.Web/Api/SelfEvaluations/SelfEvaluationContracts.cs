using Jiheng.Domain.Derivations;
using Jiheng.Domain.RollUp;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Web.Api.Papers;

namespace Jiheng.Web.Api.SelfEvaluations;

/// <summary>One indicator as it is entered (自评指标).</summary>
internal sealed record IndicatorRequest(
    string Level1, string Level2, string Level3, string Target, string Actual, decimal Weight, string Rule = "", string Conditions = "",
    Attainment? Tier = null, decimal? TierShare = null, string Reason = "", string Measures = "", RollUpMethod? RollUp = null, decimal? Numerator = null, decimal? Base = null);

/// <summary>What a unit enters (自评填报).</summary>
internal sealed record SelfEvaluationRequest(
    string Scheme, string ExpectedGoal, string AchievedGoal, decimal? CountyMatch, decimal? ExecutedCentral, decimal? ExecutedLocal, IReadOnlyList<IndicatorRequest> Indicators, bool IsRollUp = false)
{
    internal SelfEvaluationEntries Entries(Guid id) => new(Scheme, ExpectedGoal, AchievedGoal, CountyMatch, ExecutedCentral, ExecutedLocal, [.. Indicators.Select((r, i) => new IndicatorRow
    {
        PaperId = id, Ordinal = i + 1, Level1 = r.Level1, Level2 = r.Level2, Level3 = r.Level3, Target = r.Target, Actual = r.Actual, Weight = r.Weight,
        RuleId = r.Rule, Conditions = r.Conditions, Tier = r.Tier, TierShare = r.TierShare, Reason = r.Reason, Measures = r.Measures,
        RollUp = r.RollUp, Numerator = r.Numerator, Base = r.Base,
    })]);
}

/// <summary>One line of the funds block (资金情况), 万元.</summary>
internal sealed record FundLineView(string Id, string Label, FigureView Budget, FigureView Executed, FigureView? Rate);

/// <summary>One indicator with its score (指标得分).</summary>
internal sealed record IndicatorView(string Key, string Level1, string Level2, string Level3, string Target, string Actual, decimal Weight, FigureView? Score, FigureView? Completion, bool Met, string Rule, string Reason, string Measures, string Problem,
    RollUpMethod? RollUp, FigureView? Rolled, string RolledProblem, decimal? Numerator, decimal? Base);

/// <summary>Something that is wanting (问题).</summary>
internal sealed record IssueView(IssueSeverity Severity, string Code, string Key, string Message);

/// <summary>A self-evaluation as the API shows it (转移支付自评表).</summary>
internal sealed record SelfEvaluationView(
    Guid Id, Guid YearId, Guid OrganisationId, bool IsRollUp, StandingView Paper, string Scheme, string ExpectedGoal, string AchievedGoal,
    IReadOnlyList<FundLineView> Funds, IReadOnlyList<IndicatorView> Indicators, FigureView? ExecutionScore, FigureView? Total, string Grade,
    IReadOnlyList<IssueView> Issues, int Children, IReadOnlyList<MissingPaper> Missing, int Version)
{
    internal static SelfEvaluationView Of(SelfEvaluationPaper p, StandingView paper, SelfEvaluationFigures f)
    {
        var result = f.Result;
        Derivation? Rate(FundLine line) => result.ExecutionRates.GetValueOrDefault(line.Id);
        return new(
            p.Id, p.YearId, p.OrganisationId, p.IsRollUp, paper, p.SchemeId, p.ExpectedGoal, p.AchievedGoal,
            [.. result.Form.Funds.Select(l => new FundLineView(l.Id, l.Label, FigureView.Of(l.Budget), FigureView.Of(l.Executed), FigureView.OfOptional(Rate(l))))],
            [.. result.Indicators.Zip(p.Indicators.OrderBy(static i => i.Ordinal), (r, row) => Indicator(r, row, f.Rolled.GetValueOrDefault(row.Ordinal)))], FigureView.OfOptional(result.ExecutionScore), FigureView.OfOptional(result.Total), result.Grade,
            [.. result.Issues.Select(static i => new IssueView(i.Severity, i.Code, i.Key, i.Message))], f.Children.Count, f.Missing, p.Version);
    }

    private static IndicatorView Indicator(IndicatorResult r, IndicatorRow row, RollUpResult? rolled) => new(
        r.Indicator.Key, r.Indicator.Level1, r.Indicator.Level2, r.Indicator.Level3, r.Indicator.Target.Text, r.Indicator.Actual.Text, r.Indicator.Weight,
        FigureView.OfOptional(r.Score), FigureView.OfOptional(r.Completion), r.Met, r.Rule?.Id ?? "", r.Indicator.Reason, r.Indicator.Measures, r.Problem,
        row.RollUp, FigureView.OfOptional((rolled as RollUpResult.Complete)?.Figure), rolled is null ? "" : SelfEvaluationFigures.ProblemOf(rolled), row.Numerator, row.Base);
}

/// <summary>A self-evaluation in a list (自评表清单项).</summary>
internal sealed record EvaluationLine(Guid Id, Guid OrganisationId, bool IsRollUp, int Version);
