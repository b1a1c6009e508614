using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Tracking;

namespace Jiheng.Data.Cases;

/// <summary>A tracking return as read from a case (跟踪反馈案例), and what a notice says of it.</summary>
/// <param name="Return">The return; its lines may still be without figures.</param>
/// <param name="Title">表名.</param>
/// <param name="Due">When it is due, e.g. 每月月末之前.</param>
/// <param name="ReportedTo">To whom it goes.</param>
/// <param name="Remarks">填表说明.</param>
public sealed record TrackingCase(TrackingReturn Return, string Title, string Due, string ReportedTo, IReadOnlyList<string> Remarks);

/// <summary>Reads tracking.yaml and tracking.csv.</summary>
internal static class TrackingCaseFile
{
    private static readonly Column Number = Column.Text("文号");
    private static readonly Column Fund = Column.Text("资金名称");
    private static readonly Column Nature = Column.Text("资金性质");
    private static readonly Column Received = Column.OptionalFigure("收到金额", Units.WanYuan);
    private static readonly Column ReceivedOn = Column.OptionalText("收到日期");
    private static readonly Column Issued = Column.OptionalFigure("分解下达金额", Units.WanYuan);
    private static readonly Column IssuedOn = Column.OptionalText("分解下达日期");
    private static readonly Column Paid = Column.OptionalFigure("支付金额", Units.WanYuan);

    internal static TrackingCase? Read(CaseInfo info, Diagnostics diagnostics)
    {
        if (info.File("tracking.yaml").Map(diagnostics) is not { } map) return null;
        var month = Month(map, diagnostics);
        var lines = info.Has("tracking.csv") ? Lines(info.File("tracking.csv"), diagnostics) : [];
        _ = map.OptionalText("unit");
        var read = new TrackingCase(
            new(map.OptionalText("reporting_unit") ?? "", info.Year, month, lines) { Title = map.Text("title") },
            map.Text("title"), map.OptionalText("due") ?? "", map.OptionalText("reported_to") ?? "", map.Texts("remarks"));
        map.ReportUnknownKeys();
        return read;
    }

    private static int Month(YamlMap map, Diagnostics diagnostics)
    {
        var number = map.OptionalNumber("month") ?? 0m;
        if (number is 0m or (>= 1m and <= 12m) && decimal.Truncate(number) == number) return (int)number;
        diagnostics.Error(map.At("month"), QuantityFormat.Shortest(number), "1至12的月份", "请改正；空表可不填");
        return 0;
    }

    private static TrackingLine[] Lines(CaseFile file, Diagnostics diagnostics) =>
    [
        .. file.Table(diagnostics, Number, Fund, Nature, Received, ReceivedOn, Issued, IssuedOn, Paid).Rows.Where(static r => r.IsSound).Select(static (row, i) =>
        {
            var key = $"tracking.{i + 1}";
            Derivation? Figure(Column column, string name) => row.Figure(column) is { } figure ? Derivation.Input($"{key}.{name}", column.Name, figure, row.At(column)) : null;
            return new TrackingLine(key, row.Text(Number), row.Text(Fund), row.Text(Nature))
            {
                Received = Figure(Received, "received"), Issued = Figure(Issued, "issued"), Paid = Figure(Paid, "paid"),
            };
        }),
    ];
}
