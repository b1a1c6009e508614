using System.Globalization;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Regions;

namespace Jiheng.Data.Regions;

/// <summary>A row and where it stands.</summary>
internal sealed record RegionRow(Region Region, Origin Place);

/// <summary>The rows of a region file (区划数据行); regions/README.md describes the columns.</summary>
internal static class RegionCsv
{
    private static readonly string[] Columns = ["代码", "名称", "级别", "上级代码", "简称", "曾用名"];

    private static readonly Dictionary<string, RegionLevel> Levels = new(StringComparer.Ordinal)
    {
        ["省级"] = RegionLevel.Province, ["地级"] = RegionLevel.Prefecture, ["县级"] = RegionLevel.County,
        ["兵团城市"] = RegionLevel.XpccCity, ["非行政单位"] = RegionLevel.NonAdministrative,
    };

    internal static IEnumerable<RegionRow> Read(TextReader reader, string source, List<string> problems)
    {
        // The files are this project's own and their cells hold no commas or quotes, so a line is its split.
        if (reader.ReadLine() is not { } heading || !heading.Split(',').SequenceEqual(Columns))
        {
            problems.Add($"{source} 第1行：表头应为“{string.Join(',', Columns)}”；请按 regions/README.md 填写。");
            yield break;
        }

        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            var place = new Origin(source, number);
            if (line.Length > 0 && Row(line.Split(','), place, problems) is { } region) yield return new(region, place);
        }
    }

    private static Region? Row(string[] cells, Origin place, List<string> problems)
    {
        if (cells.Length != Columns.Length)
        {
            problems.Add($"{place}：有{cells.Length}列，应为{Columns.Length}列；请检查逗号。");
            return null;
        }

        if (!Levels.TryGetValue(cells[2], out var level))
        {
            problems.Add($"{place with { Column = "级别" }}：给出“{cells[2]}”，应为{string.Join('、', Levels.Keys)}之一。");
            return null;
        }

        if (cells[1].Length == 0)
        {
            problems.Add($"{place with { Column = "名称" }}：未给出，应为区划全称。");
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
