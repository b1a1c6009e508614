namespace Jiheng.Audit.Scoring;

/// <summary>The score as a table for people (评分表), in Markdown.</summary>
public static class ScoreTable
{
    /// <summary>Writes the totals and a row for every rule; with <paramref name="details"/> also each miss and each extra finding.</summary>
    public static void Write(TextWriter writer, AuditScore score, bool details = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(score);
        writer.WriteLine($"文件 {score.Documents} 份；必须发现 {score.Must}，应当发现 {score.Should}，查准率 {score.Reported}，硬误报 {score.Hard}");
        writer.WriteLine();
        writer.WriteLine("| 规则 | 查准率 | 查全率 |");
        writer.WriteLine("| --- | --- | --- |");
        foreach (var rule in score.Rules) writer.WriteLine($"| {rule.Rule} | {rule.Precision} | {rule.Recall} |");
        if (!details) return;
        writer.WriteLine();
        foreach (var (document, label) in score.Misses)
            writer.WriteLine($"未发现 {document} {label.Id}（{label.Rule}）第 {string.Join('、', label.Lines)} 行：{label.Printed} → {label.Expected}");
        foreach (var (document, finding) in score.Extras)
            writer.WriteLine($"无标注 {document} {finding.Rule} {finding.Locations[0].Place}：{finding.Printed} → {finding.Expected}；{finding.Message}");
    }
}
