using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Data.Csv;

/// <summary>Which column of the file holds which declared column (列对应), and in which unit its figures are printed.</summary>
internal sealed class ColumnBinding
{
    private readonly Dictionary<Column, int> places = [];
    private readonly Heading[] headings;

    private ColumnBinding(Heading[] headings) => this.headings = headings;

    internal bool IsComplete { get; private set; } = true;

    internal int Width => headings.Length;

    internal IEnumerable<Column> Columns => places.Keys;

    internal int? PlaceOf(Column column) => places.TryGetValue(column, out var place) ? place : null;

    /// <summary>The heading as printed in the file; the declared one when the column is absent.</summary>
    internal string PrintedHeading(Column column) => PlaceOf(column) is { } place ? headings[place].Printed : column.Heading;

    /// <summary>The unit that bare figures of the column are in: the heading's, or else the declared one.</summary>
    internal Unit? UnitOf(Column column) => PlaceOf(column) is { } place ? headings[place].Unit ?? column.Unit : column.Unit;

    internal static ColumnBinding Of(CsvRecord record, string source, Diagnostics diagnostics, Column[] columns)
    {
        var binding = new ColumnBinding([.. record.Fields.Select(Heading.Parse)]);
        foreach (var column in columns) binding.Bind(column, new Origin(source, record.Line), diagnostics);
        foreach (var group in binding.headings.Where(static h => h.Name.Length > 0).GroupBy(static h => h.Name).Where(static g => g.Count() > 1))
        {
            diagnostics.Error(new Origin(source, record.Line, group.First().Printed), $"{group.Count()} 列同名", "每列表头各不相同", "请删除或改名多余的列；现按最左一列读取");
        }

        return binding;
    }

    private void Bind(Column column, Origin line, Diagnostics diagnostics)
    {
        var place = Array.FindIndex(headings, h => h.Name == NumberText.Normalise(column.Name));
        if (place < 0) place = Array.FindIndex(headings, h => HeadingLexicon.Means(h.Name, column));
        if (place < 0)
        {
            if (!column.Required) return;
            IsComplete = false;
            var nearest = Nearest.Of(column.Name, headings.Select(static h => h.Name));
            diagnostics.Error(line with { Column = column.Name }, "", $"一列“{column.Heading}”",
                nearest is null ? "请在表头中补上这一列" : $"请在表头中补上这一列；如果就是“{nearest}”，请改名");
            return;
        }

        places.Add(column, place);
        CheckUnit(column, headings[place], line, diagnostics);
    }

    private static void CheckUnit(Column column, Heading heading, Origin line, Diagnostics diagnostics)
    {
        if (column.Unit is not { } declared || heading.Unit is not { } printed || ReferenceEquals(declared, printed)) return;
        var action = printed.ConvertsTo(declared)
            ? $"已按单位换算，请核对后把该列统一为{declared.Symbol}"
            : $"两者不能换算，该列未读取，请改为{declared.Symbol}";
        diagnostics.Error(line with { Column = heading.Printed }, $"单位“{printed.Symbol}”", $"单位“{declared.Symbol}”", action);
    }
}
