namespace Jiheng.Audit.Checks;

/// <summary>Every rule that the program ships (审核规则目录).</summary>
public static class Rules
{
    /// <summary>In the order of the manual.</summary>
    public static IReadOnlyList<AuditRule> All { get; } =
    [
        new PartsOfTotal(), new PartsBeforeTotal(), new Share(), new Growth(), new Rate(), new PrintedFormula(), new Balance(), new MonthsOfReserve(),
        new SameQuantity(), new NearMiss(), new DocumentNumber(), new ImpossibleDate(), new ReasonDirection(), new BlankAmount(),
        new Remnant(), new ColumnRelation(), new ColumnSum(), new ExactSum(), new CrossTable(), new StatedActual(), new ScoreOfForm(), new IndicatorScore(), new TotalScore(), new Placeholder(), new Deviation(),
        new ValueChange(), new PerHeadProduct(), new MeanOfRates(), new SurveyRate(), new SurveyShare(), new SurveyOptions(), new ScoreParts(), new StatedGrade(), new PercentCeiling(),
        new DocumentTitle(), new Numbering(), new MalformedRange(), new PersonalData(), new ZeroWhole(), new TableRate(), new StatementBalance(),
        new RepeatedComparator(), new Timeliness(), new SameIndicator(), new CodeName(), new ClassWeight(), new SiblingClass(), new RegionTargets(), new SourceOfDepartment(), new HeadCountStandard(),
        new InvertedFormula(), new ExecutionIndicator(), new TargetRange(), new ItemCount(), new AnnexTitle(), new DoubledWords(), new SameItem(),
        new PartsInParagraphs(), new FundsParts(), new Difference(), new SumOfShares(), new RateAcross(), new TargetClaimed(), new UnmetTarget(), new ReasonOfExcess(), new Ordinals(), new Truncated(),
        new ScoreSection(), new ScoreClass(), new KindsOfWhole(), new ItemsOfFund(), new Leftover(), new BudgetAdjusted(), new ChangeOnBase(), new EachProduct(),
        new RowSum(), new NearName(), new ReasonOfMet(), new TargetUnit(), new AnnexContent(), new FormTold(), new TrendWords(), new PersonsAndVisits(), new SurveyTop(), new AsOf(),
        new GrowthOfLevels(), new Remainder(), new Margin(), new Multiple(), new SharesInList(), new RatesInList(), new SatisfiedShare(), new Complement(), new RankOrder(), new UnitSlip(),
        new ChangeOfLevels(), new ChangeBeyond(), new PartRate(), new SeriesOfYears(), new AnnualGrowth(), new AgainstTarget(), new CombinedShare(), new PlaceCount(), new Superlative(), new ScaleOfAnswers(), new AddedUp(), new SharesComplete(), new BlankField(), new DeviationOfTarget(),
        new ChangeTo(), new ToldOfRow(), new SaidDirection(), new DaysBetween(), new DateOrder(), new RateWords(), new GoalText(), new AllMet(),
        new AdvanceDeducted(), new RestPaid(), new AmountInCapitals(), new ShareOfAmount(), new SharesBorne(), new NamedParts(), new NearTotal(),
        new CarriedBalance(), new PeriodOrder(), new DoneBeforeSigned(), new TrendOfLevels(), new ComparedWords(), new BudgetInTable(), new NamedFormula(), new GoalRate(),
    ];
}
