namespace Jiheng.Documents.Writing;

/// <summary>Scales relative column widths to a total so that the parts add up to it exactly (列宽).</summary>
internal static class ColumnWidths
{
    public static int[] Scale(IReadOnlyList<int> relative, int total)
    {
        var sum = relative.Sum();
        if (sum <= 0) throw new ArgumentException("The relative widths of a table must be positive.", nameof(relative));
        var widths = new int[relative.Count];
        var (reached, used) = (0L, 0);
        for (var i = 0; i < widths.Length; i++)
        {
            reached += relative[i];
            widths[i] = (int)(reached * total / sum) - used;
            used += widths[i];
        }

        return widths;
    }
}
