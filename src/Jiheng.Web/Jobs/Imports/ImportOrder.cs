using System.Text.Json.Serialization;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>What a file is to be read as (导入种类).</summary>
internal enum ImportKind
{
    /// <summary>转移支付自评表: Word, Excel, text, PDF.</summary>
    SelfEvaluation,

    /// <summary>跟踪反馈表: Word, Excel, text, PDF.</summary>
    MonthlyReturn,

    /// <summary>分配基础数: CSV.</summary>
    HeadCounts,

    /// <summary>指标文的资金明细: CSV.</summary>
    Funds,
}

/// <summary>What to read, and as what (导入委托).</summary>
internal sealed record ImportOrder(Guid File, ImportKind Kind);

/// <summary>One line of the file and what became of it (导入明细).</summary>
/// <param name="Line">Its number in the file; 0 where the form has no lines.</param>
/// <param name="Place">Where it stands, for people.</param>
/// <param name="Severity">ok, note, warning, error.</param>
/// <param name="Content">What was read, or given.</param>
/// <param name="Message">What is wrong with it; empty when nothing is.</param>
internal sealed record ImportLine(int Line, string Place, string Severity, string Content, string Message);

/// <summary>
/// What was read (导入结果). <paramref name="Body"/> is what the form's own address takes: it is saved there, by whoever may, after he
/// has seen the lines; a rehearsal of that write tells beforehand what would be refused.
/// </summary>
internal sealed record ImportReading(ImportKind Kind, int Accepted, int Rejected, IReadOnlyList<ImportLine> Lines, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] object? Body)
{
    internal static ImportReading Of(ImportKind kind, IEnumerable<ImportLine> lines, object? body)
    {
        ImportLine[] all = [.. lines.OrderBy(static l => l.Line).ThenBy(static l => l.Severity == "ok" ? 0 : 1)];
        return new(kind, all.Count(static l => l.Severity == "ok"), all.Count(static l => l.Severity == "error"), all, body);
    }
}
