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
        foreach (var column in columns) binding.Bind(column, columns, new Origin(source, record.Line), diagnostics);
        binding.ReportDuplicates(new Origin(source, record.Line), diagnostics);
        binding.ReportUnused(new Origin(source, record.Line), diagnostics, columns);
        return binding;
    }

    private void ReportDuplicates(Origin line, Diagnostics diagnostics)
    {
        foreach (var group in headings.Where(static h => h.Name.Length > 0).GroupBy(static h => h.Name).Where(static g => g.Count() > 1))
        {
            diagnostics.Error(line with { Column = group.First().Printed }, $"{group.Count()} 列同名", "每列表头各不相同", "请删除或改名多余的列；现按最左一列读取");
        }
    }

    private void ReportUnused(Origin line, Diagnostics diagnostics, Column[] columns)
    {
        var used = places.Values.Select(p => headings[p].Name).ToHashSet(StringComparer.Ordinal);
        foreach (var heading in headings.Where(h => h.Name.Length > 0 && !used.Contains(h.Name)))
        {
            var missing = columns.Where(c => !places.ContainsKey(c)).ToList();
            var nearest = Nearest.Of(heading.Name, missing.Select(static c => c.Name));
            if (missing.Exists(c => c.Required && c.Name == nearest)) continue;
            diagnostics.Warn(line with { Column = heading.Printed }, heading.Printed, nearest is null ? "本表用到的列" : $"“{nearest}”",
                nearest is null ? "这一列未读取；如需保留可不处理" : "这一列未读取；如果就是这一列，请改名");
        }
    }

    private void Bind(Column column, Column[] columns, Origin line, Diagnostics diagnostics)
    {
        var place = Array.FindIndex(headings, h => IsCalled(h, column));
        if (place < 0) place = Array.FindIndex(headings, h => HeadingLexicon.Means(h.Name, column) && !Array.Exists(columns, c => IsCalled(h, c)));
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

    private static bool IsCalled(Heading heading, Column column) => heading.Name == Heading.Parse(column.Name).Name;

    private static void CheckUnit(Column column, Heading heading, Origin line, Diagnostics diagnostics)
    {
        if (column.Unit is not { } declared || heading.Unit is not { } printed || ReferenceEquals(declared, printed)) return;
        var (place, given, expected) = (line with { Column = heading.Printed }, $"单位“{printed.Symbol}”", $"单位“{declared.Symbol}”");
        if (printed.ConvertsTo(declared)) diagnostics.Warn(place, given, expected, $"已按单位换算为{declared.Symbol}，请核对");
        else diagnostics.Error(place, given, expected, $"两者不能换算，该列未读取，请改为{declared.Symbol}");
    }
}
