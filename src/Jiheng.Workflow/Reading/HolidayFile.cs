using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Workflow.Deadlines;

namespace Jiheng.Workflow.Reading;

/// <summary>Reads the holiday arrangement (放假安排) of a year from calendars/*.yaml.</summary>
public static class HolidayFile
{
    /// <summary>The calendar of all years of a folder.</summary>
    public static WorkCalendar Load(string folder, Diagnostics diagnostics) => new(
        Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(p => Read(YamlFile.Read(p, diagnostics), diagnostics)).OfType<HolidayYear>());

    /// <summary>One year from a text that diagnostics call <paramref name="source"/>, or null when anything in it is wrong.</summary>
    public static HolidayYear? Parse(string text, string source, Diagnostics diagnostics) => Read(YamlFile.Parse(text, source, diagnostics), diagnostics);

    private static HolidayYear? Read(YamlMap? map, Diagnostics diagnostics)
    {
        if (map is null) return null;
        var before = diagnostics.Items.Count;
        _ = map.Text("id");
        var year = WholeNumber.Read(map, "year", 2000, diagnostics) ?? (int)map.Number("year");
        var citation = map.Text("citation");
        _ = map.OptionalText("note");
        var holidays = map.Maps("holidays").Select(h => Span(h, year, diagnostics)).ToArray();
        if (holidays.Length == 0) diagnostics.Error(map.At("holidays"), "", "至少一个节日：name、from、to", "请按国务院办公厅通知填写");
        var worked = map.Texts("worked").Select(t => Worked(map, t, holidays, diagnostics)).ToArray();
        map.ReportUnknownKeys();
        return diagnostics.Items.Count > before ? null : new(year, citation, holidays, worked);
    }

    private static Holiday Span(YamlMap map, int year, Diagnostics diagnostics)
    {
        var holiday = new Holiday(map.Text("name"), map.Date("from"), map.Date("to"));
        if (holiday.From > holiday.To) diagnostics.Error(map.At("to"), $"{holiday.To:yyyy-MM-dd}", $"不早于 {holiday.From:yyyy-MM-dd} 的日期", "请改正");
        // New Year may begin on the last days of the year before.
        if (holiday.To.Year != year) diagnostics.Error(map.At("to"), $"{holiday.To:yyyy-MM-dd}", $"{year} 年的日期", "请改正年份");
        return holiday.From <= holiday.To ? holiday : holiday with { To = holiday.From };
    }

    private static DateOnly Worked(YamlMap map, string text, Holiday[] holidays, Diagnostics diagnostics)
    {
        if (!DateText.TryRead(text, out var day)) diagnostics.Error(map.At("worked"), text, "日期", "请改为年-月-日，如 2025-01-26");
        else if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            diagnostics.Error(map.At("worked"), text, "调休上班的星期六或星期日", $"{text} 是星期{"日一二三四五六"[(int)day.DayOfWeek]}，请核对");
        else if (holidays.Any(h => day >= h.From && day <= h.To)) diagnostics.Error(map.At("worked"), text, "不在放假期间的日期", "请核对");
        return day;
    }
}
