namespace Jiheng.Audit.Claims;

/// <summary>The columns of a form's block by the words of its heading row (表头栏目); −1 where a column is missing.</summary>
internal sealed record FormColumns(
    int Class, int Name, int Sign, int Target, int Unit, int Actual, int Weight, int Score, int Note, int Criterion,
    int Initial, int Budget, int Spent, int Rate)
{
    /// <summary>A heading row of indicators or of funds, or null.</summary>
    internal static FormColumns? Of(TableView table, int row)
    {
        var heads = Enumerable.Range(0, table.Width).Where(c => table[row, c] is { Text.Length: > 0, Figures.Count: 0 }).ToArray();
        if (heads.Length < 2) return null;
        int Find(string section, string meaning) => Array.FindIndex(heads, c => table.Labels.In(section, table[row, c]!.Text) == meaning) is var at and >= 0 ? heads[at] : -1;
        int Fund(string meaning) => Find("fund_columns", meaning);
        int Indicator(string meaning) => Find("indicator_columns", meaning);
        // 预算数： and its amount in one row is no heading.
        var funds = Fund("budget") >= 0 && Fund("executed") >= 0 && !Enumerable.Range(0, table.Width).Any(c => table.FigureAt(row, c) is not null);
        var columns = funds
            ? new FormColumns(-1, -1, -1, -1, -1, -1, Fund("weight"), Fund("score"), -1, -1, Fund("initial"), Fund("budget"), Fund("executed"), Fund("rate"))
            : new FormColumns(
                Indicator("level2"), Indicator("level3"), Indicator("nature"), Indicator("target"), Indicator("measure"), Indicator("actual"), Indicator("weight"), Indicator("score"),
                Indicator("reason"), Indicator("rule"), -1, -1, -1, -1);
        return columns.IsFunds || columns.IsIndicators ? columns : null;
    }

    /// <summary>The block of amounts: 年初预算数 全年预算数 全年执行数.</summary>
    internal bool IsFunds => Budget >= 0 && Spent >= 0;

    /// <summary>The block of indicators: a name with a target, or a weight with a score.</summary>
    internal bool IsIndicators => !IsFunds && ((Target >= 0 && (Name >= 0 || Actual >= 0)) || (Weight >= 0 && Score >= 0));
}
