using Jiheng.Domain.Quantities;

namespace Jiheng.Data.Csv;

/// <summary>A column that a table is declared to have (列定义): its name, what it holds, and whether it may be missing.</summary>
/// <param name="Name">The heading as declared, without a unit.</param>
/// <param name="Unit">The unit of its figures; null for a column of text.</param>
/// <param name="Required">False when the whole column may be absent.</param>
/// <param name="Blank">True when single cells may be blank.</param>
/// <param name="Synonyms">Further headings that mean the same in this table, beyond those of <see cref="HeadingLexicon"/>.</param>
public sealed record Column(string Name, Unit? Unit, bool Required, bool Blank, params string[] Synonyms)
{
    /// <summary>The heading with its unit: 中央（万元）.</summary>
    public string Heading => Unit is { Symbol.Length: > 0 } ? $"{Name}（{Unit.Symbol}）" : Name;

    /// <summary>A column of text in which every cell is filled.</summary>
    public static Column Text(string name, params string[] synonyms) => new(name, null, true, false, synonyms);

    /// <summary>A column of text that may be absent, and blank where present.</summary>
    public static Column OptionalText(string name, params string[] synonyms) => new(name, null, false, true, synonyms);

    /// <summary>A column of figures in <paramref name="unit"/> in which every cell is filled.</summary>
    public static Column Figure(string name, Unit unit, params string[] synonyms) => new(name, unit, true, false, synonyms);

    /// <summary>A column of figures that may be absent, and blank where present.</summary>
    public static Column OptionalFigure(string name, Unit unit, params string[] synonyms) => new(name, unit, false, true, synonyms);
}
