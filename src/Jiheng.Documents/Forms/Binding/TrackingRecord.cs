using System.Globalization;
using Jiheng.Domain.Tracking;

namespace Jiheng.Documents.Forms.Binding;

/// <summary>A tracking return as its form prints it (跟踪反馈取数).</summary>
public static class TrackingRecord
{
    private static readonly RecordShape<(int Number, TrackingLine Line)> Lines = new RecordShape<(int Number, TrackingLine Line)>("lines")
        .Text("number", static l => l.Number.ToString(CultureInfo.InvariantCulture))
        .Text("instrument", static l => l.Line.Instrument)
        .Text("project", static l => l.Line.Project)
        .Text("nature", static l => l.Line.Nature)
        .Figure("received", static l => l.Line.Received)
        .Figure("issued", static l => l.Line.Issued)
        .Figure("paid", static l => l.Line.Paid)
        .Figure("progress", static l => l.Line.Progress);

    /// <summary>Its fields.</summary>
    public static RecordShape<TrackingReturn> Shape { get; } = new RecordShape<TrackingReturn>("tracking")
        .Text("title", static t => t.Title)
        .Text("unit", static t => t.Unit)
        .Text("year", static t => t.Year.ToString(CultureInfo.InvariantCulture))
        .Text("month", static t => t.Month == 0 ? "　　" : t.Month.ToString(CultureInfo.InvariantCulture))
        .Figure("total_received", static t => t.Received)
        .Figure("total_issued", static t => t.Issued)
        .Figure("total_paid", static t => t.Paid)
        .Figure("total_progress", static t => t.Progress)
        .List("lines", static t => t.Lines.Select(static (l, i) => (i + 1, l)), Lines);

    /// <summary>The record of a return.</summary>
    public static FormRecord Of(TrackingReturn tracking) => Shape.Fill(tracking);
}
