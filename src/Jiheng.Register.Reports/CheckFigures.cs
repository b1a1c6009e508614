using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Register.Results;
using Jiheng.Register.Schemes;

namespace Jiheng.Register.Reports;

/// <summary>The figures of a check with how they came about (核查数字): what was counted, and what follows from it.</summary>
internal sealed class CheckFigures
{
    private readonly Origin _results;

    internal CheckFigures(CheckSummary summary)
    {
        _results = new("summary.json");
        var categories = summary.Categories.OrderBy(static c => c.Key).Select(c => Counted($"category.{c.Key}", c.Key.Text(), c.Value)).ToArray();
        Rows = Counted("rows", "参保登记", summary.Counts.Sum(static c => c.Rows));
        Duplicates = categories.Length > 0 ? Derivation.Of(Operator.Add, categories).Named("重复参保", Units.PersonTime, 0, "duplicates") : Counted("duplicates", "重复参保", 0);
        Categories = categories;
        Persons = Derivation.Input("persons", "重复参保的人", Quantity.Of(summary.Groups, Units.Person), _results);
        LeftToOthers = Counted("others", "由对方处理", summary.LeftToOthers);
        Deceased = Counted("deceased", "死亡后仍参保", summary.Deceased);
        Confirmed = Counted("confirmed", "经确认的线索", summary.ConfirmedLeads);
        Both = Counted("both", "同时因两种情形列入", summary.Surplus + summary.Deceased + summary.ConfirmedLeads - summary.Reduction);
        Reduction = Derivation.Of(Operator.Subtract, Derivation.Of(Operator.Add, Duplicates, Deceased, Confirmed).Named("三类合计", Units.PersonTime, 0, "causes"), Both).Named("核减", Units.PersonTime, 0, "reduction");
        Audited = Derivation.Of(Operator.Subtract, Rows, Reduction).Named("审定", Units.PersonTime, 0, "audited");
        Residents = Derivation.Input("residents", "居民医保核减", Quantity.Of(summary.ResidentReduction, Units.Person), _results);
        Stakes = [.. summary.Stakes.OrderBy(static s => s.Key).Select(s => (s.Key, Counted($"stake.{s.Key}.enrolments", $"{s.Key}年涉及补助的参保", s.Value.Enrolments), Derivation.Input($"stake.{s.Key}.yuan", $"{s.Key}年涉及财政补助", Quantity.Of(s.Value.Yuan, Units.Yuan), _results)))];
    }

    internal Derivation Rows { get; }

    internal Derivation Persons { get; }

    internal Derivation Duplicates { get; }

    internal IReadOnlyList<Derivation> Categories { get; }

    /// <summary>Surplus enrolments in registers of others.</summary>
    internal Derivation LeftToOthers { get; }

    internal Derivation Deceased { get; }

    internal Derivation Confirmed { get; }

    internal Derivation Both { get; }

    internal Derivation Reduction { get; }

    internal Derivation Audited { get; }

    internal Derivation Residents { get; }

    internal IReadOnlyList<(int Year, Derivation Enrolments, Derivation Yuan)> Stakes { get; }

    internal Derivation Counted(string key, string label, long value) => Derivation.Input("check." + key, label, Quantity.Of(value, Units.PersonTime), _results);
}
