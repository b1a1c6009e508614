using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Forms.Binding;

/// <summary>A level-1 indicator with those below it as score sheets print it (一级指标取数).</summary>
/// <param name="Name">一级指标.</param>
/// <param name="Class">Its sums; null when nothing in it was scored.</param>
/// <param name="Indicators">Its indicators in printed order.</param>
public sealed record ClassRecord(string Name, ClassScore? Class, IReadOnlyList<IndicatorResult> Indicators)
{
    /// <summary>Its fields.</summary>
    public static RecordShape<ClassRecord> Shape { get; } = new RecordShape<ClassRecord>("classes")
        .Text("name", static c => c.Name)
        .Figure("class_weight", static c => c.Class?.Weight)
        .Figure("class_score", static c => c.Class?.Score)
        .Figure("class_rate", static c => c.Class?.Rate)
        .List("class_indicators", static c => c.Indicators, IndicatorRecord.Shape);

    /// <summary>The classes of a result in printed order.</summary>
    public static IEnumerable<ClassRecord> Of(SelfEvaluationResult result) => result.Indicators
        .GroupBy(static i => i.Indicator.Level1)
        .Select(g => new ClassRecord(g.Key, result.Classes.FirstOrDefault(c => c.Name == g.Key), [.. g]));
}
