using System.Globalization;
using Jiheng.Domain.Tracking;

namespace Jiheng.Documents.Forms.Binding;

/// <summary>A tracking return as its form prints it (跟踪反馈取数).</summary>
public static class TrackingRecord
{
    private static readonly RecordShape<TrackingLine> Lines = new RecordShape<TrackingLine>("lines")
        .Text("instrument", static l => l.Instrument)
        .Text("project", static l => l.Project)
        .Text("nature", static l => l.Nature)
        .Figure("received", static l => l.Received)
        .Figure("issued", static l => l.Issued)
        .Figure("paid", static l => l.Paid)
        .Figure("progress", static l => l.Progress);

    /// <summary>Its fields.</summary>
    public static RecordShape<TrackingReturn> Shape { get; } = new RecordShape<TrackingReturn>("tracking")
        .Text("unit", static t => t.Unit)
        .Text("year", static t => t.Year.ToString(CultureInfo.InvariantCulture))
        .Text("month", static t => t.Month.ToString(CultureInfo.InvariantCulture))
        .Figure("total_received", static t => t.Received)
        .Figure("total_issued", static t => t.Issued)
        .Figure("total_paid", static t => t.Paid)
        .Figure("total_progress", static t => t.Progress)
        .List("lines", static t => t.Lines, Lines);

    /// <summary>The record of a return.</summary>
    public static FormRecord Of(TrackingReturn tracking) => Shape.Fill(tracking);
}
