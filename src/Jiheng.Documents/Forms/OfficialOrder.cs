namespace Jiheng.Documents.Forms;

/// <summary>The records of a list as the official form orders, names and completes them (固定行次序).</summary>
internal static class OfficialOrder
{
    internal static IReadOnlyList<FormRecord> Of(RowGroup group, IReadOnlyList<FormRecord> records)
    {
        var ordered = group.Lines.Count == 0 ? [.. records] : Ordered(group, records);
        while (ordered.Count < group.AtLeast) ordered.Add(group.Shape!.Blank());
        return ordered;
    }

    private static List<FormRecord> Ordered(RowGroup group, IReadOnlyList<FormRecord> records)
    {
        var left = records.ToList();
        var ordered = new List<FormRecord>();
        foreach (var line in group.Lines)
        {
            var found = left.Find(r => line.Means(r.Value("id")!.Text ?? "", r.Value("label")!.Text ?? ""));
            if (found is not null) left.Remove(found);
            else if (line.Optional) continue;
            ordered.Add((found ?? group.Shape!.Blank(("id", line.Id))).With(line.FixedTexts()));
        }

        // Lines that the form does not know still carry money: they are printed, never dropped.
        ordered.AddRange(left);
        return ordered;
    }
}
