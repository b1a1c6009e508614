using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.RollUp;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Domain.Targets;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.SelfEvaluations;

/// <summary>A unit below whose paper a roll-up needs (缺报单位).</summary>
public sealed record MissingPaper(Guid OrganisationId, string Code, string Name, string What);

/// <summary>What a self-evaluation comes to (自评计算): the Domain's arithmetic over what was entered and received.</summary>
/// <param name="Result">Scores, grade, issues and every figure's derivation.</param>
/// <param name="Funds">The money of the unit.</param>
/// <param name="Children">The money of the units below, in a roll-up.</param>
/// <param name="Missing">Units below that have not handed in; the sums are without them.</param>
/// <param name="Rolled">The indicators that are combined from below, by their number, in a roll-up.</param>
public sealed record SelfEvaluationFigures(SelfEvaluationResult Result, TransferFunds Funds, IReadOnlyList<TransferFunds> Children, IReadOnlyList<MissingPaper> Missing, IReadOnlyDictionary<int, RollUpResult> Rolled)
{
    private static readonly KeptQuery<Func<JihengDb, Guid, Guid, CancellationToken, Task<About>>> Abouts = new(static () => EF.CompileAsyncQuery((JihengDb db, Guid organisationId, Guid yearId, CancellationToken _) =>
        (from o in db.Organisations
         from y in db.ProgrammeYears
         join p in db.Programmes on y.ProgrammeId equals p.Id
         where o.Id == organisationId && y.Id == yearId
         select new About(o, y.Year, p.Name)).AsNoTracking().Single()));

    /// <summary>Every figure that has a key, with its derivation.</summary>
    public IEnumerable<Derivation> Figures() => Result.Figures().Concat(Parts(Funds)).Concat(Children.SelectMany(Parts)).Concat(Rolled.Values.OfType<RollUpResult.Complete>().Select(static r => r.Figure));

    /// <summary>What it says besides its figures.</summary>
    public required EvaluationTexts Texts { get; init; }

    /// <summary>What the paper says at this moment.</summary>
    public Snapshot Snapshot() => Papers.Snapshot.Of(
        Result.Form.Indicators.SelectMany(static i => new KeyValuePair<string, string>[]
        {
            new(i.Key, $"{i.Level1}/{i.Level2}/{i.Level3}"), new(i.Key + ".target", i.Target.Text), new(i.Key + ".actual", i.Actual.Text),
            new(i.Key + ".reason", i.Reason), new(i.Key + ".measures", i.Measures),
        }).Append(new("goal.expected", Result.Form.ExpectedGoal)).Append(new("goal.achieved", Result.Form.ActualGoal)).Append(new("scheme", Result.Scheme?.Id ?? "")).Concat(Texts.Entries()),
        Figures());

    /// <summary>Why an indicator has no combined value; empty where it has one.</summary>
    public static string ProblemOf(RollUpResult rolled) => IndicatorValues.ProblemOf(rolled);

    /// <summary>Computes it.</summary>
    public static async Task<SelfEvaluationFigures> OfAsync(JihengDb db, SelfEvaluationPaper paper, Rulebook rules, CancellationToken cancel)
    {
        var (home, year, programme) = await Abouts.In(db)(db, paper.OrganisationId, paper.YearId, cancel);
        var below = paper.IsRollUp ? await RollUp.ReadAsync(db, paper.YearId, home, year, cancel) : null;
        var (children, missing) = (below?.Children ?? [], below?.Missing ?? []);
        var rolled = below is null ? new Dictionary<int, RollUpResult>() : await IndicatorSums.ReadAsync(db, paper, home, below, cancel);
        var funds = children.Count > 0
            ? TransferFunds.SumOf(home.RegionCode, home.ShortName, children)
            : Own(paper, home, year, await ReceivedMoney.ReadAsync(db, paper.YearId, [home.Id], cancel));
        var texts = EvaluationTexts.Of(paper);
        var form = new SelfEvaluationForm
        {
            Kind = FormKind.Transfer, Name = programme, Year = year, Unit = home.Name,
            ExpectedGoal = paper.ExpectedGoal, ActualGoal = paper.AchievedGoal, CentralAuthority = texts.CentralAuthority, Authority = texts.Authority, Management = texts.ManagementItems, Remark = texts.Remark.Length == 0 ? "无" : texts.Remark,
            Funds = funds.FormLines(), Indicators = [.. paper.Indicators.OrderBy(static i => i.Ordinal).Select(i => rolled.TryGetValue(i.Ordinal, out var sum) ? IndicatorValues.Filled(Indicator(i), i.RollUp!.Value, sum) : Indicator(i))],
        };
        return new(SelfEvaluator.Evaluate(form, await YearRules.SchemeOfAsync(db, rules, paper, cancel)), funds, children, missing, rolled) { Texts = texts };
    }

    // Two units may bear one code within a year; the one that ended is told apart by its last day.
    internal static string CodeOf(Organisation unit, int year) => unit.ValidTo is { } end && end.Year == year && end < new DateOnly(year, 12, 31) ? $"{unit.RegionCode}@{end:yyyyMMdd}" : unit.RegionCode;

    internal static TransferFunds Own(SelfEvaluationPaper paper, Organisation unit, int year, ReceivedMoney money)
    {
        var code = CodeOf(unit, year);
        Derivation Entered(decimal? value, string key, string label) =>
            Derivation.Input($"funds.{code}.{key}", unit.ShortName + label, Quantity.Of(value ?? 0m, Units.WanYuan), new Origin(unit.ShortName + "自评表", 0, label));
        return TransferFunds.Of(
            code, unit.ShortName, money.Of(unit.Id, code, unit.ShortName), Entered(paper.CountyMatch, "county_match", "县市配套"),
            Entered(paper.ExecutedCentral, "executed_central", "中央资金实际支出"), Entered(paper.ExecutedLocal, "executed_local", "地方资金实际支出"));
    }

    private static Indicator Indicator(IndicatorRow row) => new(
        $"indicators.{row.Ordinal}", row.Level1, row.Level2, row.Level3, row.Weight, TargetParser.Parse(row.Target), ActualParser.Parse(row.Actual))
    {
        RuleId = row.RuleId, Reason = row.Reason, Measures = row.Measures, Tier = row.Tier, TierShare = row.TierShare,
        Conditions = [.. row.Conditions.Select(static c => c == '1')], Origin = new Origin("自评表", row.Ordinal),
    };

    private static IEnumerable<Derivation> Parts(TransferFunds funds) =>
        [.. funds.Batches.SelectMany(static b => new[] { b.Central, b.Regional }), funds.CountyMatch, funds.Central, funds.Local, funds.ExecutedCentral, funds.ExecutedLocal, .. funds.ExecutionRate is { } rate ? new[] { rate } : []];

    private sealed record About(Organisation Home, int Year, string Programme);
}
