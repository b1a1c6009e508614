namespace Jiheng.Register.Tests.Standing;

/// <summary>A register as a list of rows, on which changes are done by hand: what an increment must come to.</summary>
internal sealed class StandingModel(IEnumerable<StandingModel.Row> rows, IEnumerable<StandingModel.Death> deaths, IEnumerable<StandingModel.Row>? against = null)
{
    internal const string Header = "国籍,证件类型,证件号码,姓名,险种,统筹区,参保起始,参保终止\n";
    internal const string DeathHeader = "国籍,证件类型,证件号码,姓名,死亡日期\n";
    internal const string ChangeHeader = "变动类型,国籍,证件类型,证件号码,姓名,险种,统筹区,参保起始,参保终止,死亡日期,原险种,原统筹区\n";

    private readonly List<Row> _rows = [.. rows];
    private readonly List<Death> _deaths = [.. deaths];

    internal sealed record Row(int Person, string Scheme, string Area, string From, string Until);

    internal sealed record Death(int Person, string Day);

    internal sealed record Change(string Kind, Row Row, string Died = "", string FormerScheme = "", string FormerArea = "");

    internal string Register => Listed(_rows);

    /// <summary>The register of others, which no change touches; null when there is none.</summary>
    internal string? Against { get; } = against is null ? null : Listed(against);

    internal string Deaths => DeathHeader + string.Concat(_deaths.Select(static d => $"{Person(d.Person)},{d.Day}\n"));

    private static string Listed(IEnumerable<Row> rows) => Header + string.Concat(rows.Select(static r => $"{Person(r.Person)},{r.Scheme},{r.Area},{r.From},{r.Until}\n"));

    internal static string Listed(IEnumerable<Change> changes) =>
        ChangeHeader + string.Concat(changes.Select(static c => $"{c.Kind},{Person(c.Row.Person)},{c.Row.Scheme},{c.Row.Area},{c.Row.From},{c.Row.Until},{c.Died},{c.FormerScheme},{c.FormerArea}\n"));

    /// <summary>True when the change was possible.</summary>
    internal bool Do(Change change)
    {
        var own = _rows.Where(r => r.Person == change.Row.Person).ToList();
        switch (change.Kind)
        {
            case "新增":
                if (own.Contains(change.Row)) return false;
                _rows.Add(change.Row);
                return true;
            case "死亡":
                if (_deaths.Contains(new(change.Row.Person, change.Died))) return false;
                _deaths.Add(new(change.Row.Person, change.Died));
                return true;
            case "退保":
                return Take(own.FindAll(r => r.Scheme == change.Row.Scheme && r.Area == change.Row.Area && (change.Row.From.Length == 0 || r.From == change.Row.From)));
            default:
                var former = change.FormerArea.Length > 0
                    ? own.FindAll(r => r.Scheme == change.FormerScheme && r.Area == change.FormerArea)
                    : own.FindAll(r => r.Scheme == change.Row.Scheme && r.Area == change.Row.Area);
                if (change.FormerArea.Length == 0 && former.Count == 0) former = own;
                if (own.Contains(change.Row) || !Take(former)) return false;
                _rows.Add(change.Row);
                return true;
        }
    }

    // The last of rows that are all alike; none when they are not.
    private bool Take(List<Row> rows)
    {
        if (rows.Distinct().Count() != 1) return false;
        _rows.RemoveAt(_rows.LastIndexOf(rows[0]));
        return true;
    }

    private static string Person(int person) => $"中国,居民身份证,{person},张{(char)('三' + person)}";
}
