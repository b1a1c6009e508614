using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Forms;

/// <summary>What must hold between the figures of a filled form (表内勾稽关系), declared with the form.</summary>
/// <param name="Id">Stable id within the form.</param>
/// <param name="Kind">Which relation.</param>
/// <param name="Result">The figure that follows from the others.</param>
/// <param name="Operands">The figures that it follows from: addends, or dividend and divisor.</param>
/// <param name="Text">The relation in Chinese.</param>
public sealed record FormCheck(string Id, CheckKind Kind, FigurePath Result, IReadOnlyList<FigurePath> Operands, string Text);

/// <summary>The relations between figures (勾稽种类).</summary>
public enum CheckKind
{
    /// <summary>The result is the sum of all operands.</summary>
    Sum,

    /// <summary>The result is the sum of all operands, or less where a cap applies (总分上限).</summary>
    SumOrLess,

    /// <summary>The result is the first operand divided by the second.</summary>
    Ratio,
}

/// <summary>
/// Which figures of a record are meant (数值路径): total, indicators.score (of every record), funds[total].budget (of one),
/// funds[!total].budget (of all but one).
/// </summary>
/// <param name="List">The list; empty for a field of the record itself.</param>
/// <param name="Id">Id of the record in the list; empty = every one.</param>
/// <param name="Except">All but the one named.</param>
/// <param name="Field">The field.</param>
public sealed record FigurePath(string List, string Id, bool Except, string Field)
{
    /// <summary>The figures in a record; those that are blank are left out.</summary>
    public IEnumerable<Derivation> In(FormRecord record)
    {
        var records = List.Length == 0 ? [record] : record.List(List) ?? [];
        foreach (var r in records)
        {
            if (Id.Length > 0 && (r.Value("id")?.Text == Id) == Except) continue;
            if (r.Value(Field)?.Figure is { } figure) yield return figure;
        }
    }
}
