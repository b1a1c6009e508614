using System.Globalization;
using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Regions;

namespace Jiheng.Data.Regions;

/// <summary>A row and where it stands.</summary>
internal sealed record RegionRow(Region Region, Origin Place);

/// <summary>The rows of a region file (区划数据行); regions/README.md describes the columns.</summary>
internal static class RegionCsv
{
    private const string Advice = "请按 regions/README.md 填写";
    private static readonly string[] Columns = ["代码", "名称", "级别", "上级代码", "简称", "曾用名"];

    // The cells of these files hold no commas or quotes, so a line is its split; three thousand rows are read at every start.
    internal static IEnumerable<RegionRow> Read(string text, string source, Diagnostics diagnostics)
    {
        using var reader = new StringReader(text);
        if (reader.ReadLine() is var heading && heading?.Split(',').SequenceEqual(Columns) != true)
        {
            diagnostics.Error(new(source, 1), heading ?? "", $"表头“{string.Join(',', Columns)}”", Advice);
            yield break;
        }

        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            var place = new Origin(source, number);
            if (line.Length > 0 && Row(line, place, diagnostics) is { } region) yield return new(region, place);
        }
    }

    private static Region? Row(string line, Origin place, Diagnostics diagnostics)
    {
        var cells = line.Split(',');
        if (cells.Length != Columns.Length)
        {
            diagnostics.Error(place, line, $"{Columns.Length}列", "请检查逗号");
            return null;
        }

        if (!RegionLevels.ByName.TryGetValue(cells[2], out var level))
        {
            diagnostics.Error(place with { Column = "级别" }, cells[2], $"{RegionLevels.Names}之一", Advice);
            return null;
        }

        if (cells[1].Length == 0)
        {
            diagnostics.Error(place with { Column = "名称" }, "", "区划全称", Advice);
            return null;
        }

        return new(cells[0], cells[1], level, cells[3], Split(cells[4]), Split(cells[5]).ConvertAll(Former));
    }

    private static List<string> Split(string cell) =>
        [.. cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static FormerName Former(string text)
    {
        var bracket = text.IndexOf('(');
        return bracket > 0 && text[^1] == ')' && int.TryParse(text.AsSpan(bracket + 1, text.Length - bracket - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new(text[..bracket], year)
            : new(text, null);
    }
}
