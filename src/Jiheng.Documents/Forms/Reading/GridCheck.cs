using Jiheng.Data.Yaml;

namespace Jiheng.Documents.Forms.Reading;

/// <summary>Whether cells fill a grid exactly (网格检查): no hole, no overlap, nothing beyond the edge.</summary>
internal sealed class GridCheck(int width, FormContext context)
{
    // For each column, how many rows a cell from above still reaches down.
    private readonly int[] reach = new int[Math.Max(width, 0)];

    internal void Add(FormRow row, YamlMap map)
    {
        if (row is SingleRow single && row.When.Field.Length == 0)
        {
            Place(single, map);
            return;
        }

        if (Reaching) context.Error(map, map.Has("each") ? "each" : "rows", "", "上方单元格已结束的位置", "跨行单元格不能伸入重复行、行组或有条件的行");
        Array.Clear(reach);
        if (row is not SingleRow conditional) return;
        if (conditional.Cells.Any(static c => c.Rows > 1)) context.Error(map, "cells", "跨行单元格", "不跨行的单元格", "有条件的行中单元格不能跨行");
        Place(conditional, map);
    }

    internal void Finish(YamlMap parent)
    {
        if (Reaching) context.Error(parent, "rows", "跨行单元格伸出末行", "跨行数不超过下方的行数", "请减少 rows");
    }

    private bool Reaching => Array.Exists(reach, static r => r > 0);

    private void Place(SingleRow row, YamlMap map)
    {
        var free = reach.Count(static r => r == 0);
        var given = row.Cells.Sum(static c => c.Span);
        if (given != free)
        {
            context.Error(map, "cells", $"{given} 列", $"{free} 列", free == width ? $"表格共 {width} 列，请调整 span" : $"表格共 {width} 列，其中 {width - free} 列被上方跨行单元格占用，请调整 span");
            Array.Clear(reach);
            return;
        }

        var below = reach.Select(static r => Math.Max(0, r - 1)).ToArray();
        var column = 0;
        foreach (var cell in row.Cells)
        {
            while (reach[column] > 0) column++;
            for (var i = 0; i < cell.Span; i++, column++)
            {
                if (reach[column] == 0)
                {
                    below[column] = cell.Rows - 1;
                    continue;
                }

                context.Error(map, "cells", "被上方跨行单元格隔开的列", "相连的列", "请调整 span 和 rows");
                Array.Clear(reach);
                return;
            }
        }

        below.CopyTo(reach, 0);
    }
}
