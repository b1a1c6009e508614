using System.Text.Json.Serialization;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>What a file is to be read as (导入种类).</summary>
internal enum ImportKind
{
    /// <summary>转移支付自评表: Word, Excel, text, PDF.</summary>
    SelfEvaluation,

    /// <summary>跟踪反馈表: Word, Excel, text, PDF.</summary>
    MonthlyReturn,

    /// <summary>分配基础数: Excel, CSV.</summary>
    HeadCounts,

    /// <summary>指标文的资金明细: Excel, CSV.</summary>
    Funds,
}

/// <summary>What to read, and as what (导入委托).</summary>
/// <param name="File">The file that was sent.</param>
/// <param name="Kind">What it is to be read as.</param>
/// <param name="Paper">The form into which it goes: what the file does not print, points before all, is taken from there. Null for a form by itself.</param>
internal sealed record ImportOrder(Guid File, ImportKind Kind, Guid? Paper = null)
{
    internal bool IsOfAForm => Kind is ImportKind.SelfEvaluation or ImportKind.MonthlyReturn;
}

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
        var (accepted, rejected) = Rows(all);
        return new(kind, accepted, rejected, all, body);
    }

    /// <summary>How many rows were read and how many were not, each counted once, however many of its cells are wrong.</summary>
    internal static (int Accepted, int Rejected) Rows(IReadOnlyList<ImportLine> lines)
    {
        var wrong = lines.Where(static l => l.Severity == "error").Select(Row).ToHashSet();
        return (lines.Where(static l => l.Severity == "ok").Select(Row).Distinct().Count(r => !wrong.Contains(r)), wrong.Count);
    }

    // Lines of one number are one row; where a form has no numbers each place is one.
    private static string Row(ImportLine line) => line.Line > 0 ? $"{line.Line}" : line.Place;
}
