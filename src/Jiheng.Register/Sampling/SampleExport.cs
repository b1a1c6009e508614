namespace Jiheng.Register.Sampling;

/// <summary>How a sample register is exported (导出方式). Whatever is chosen, and together with whatever else, the records and their order are the same.</summary>
[Flags]
public enum SampleExport
{
    /// <summary>UTF-8, line feeds, no quotes, one file.</summary>
    Plain = 0,

    Gb18030 = 1,

    /// <summary>UTF-8 with a byte order mark, as spreadsheets write it.</summary>
    ByteOrderMark = 2,

    /// <summary>Lines end with CR LF.</summary>
    CarriageReturns = 4,

    /// <summary>Every field stands in quotes.</summary>
    Quoted = 8,

    /// <summary>The columns stand in another order.</summary>
    Shuffled = 16,

    /// <summary>Fourteen files, one for each of the region's prefectures (地州).</summary>
    Split = 32,

    /// <summary>One broken row follows on every hundred rows.</summary>
    Broken = 64,
}

/// <summary>The ways of exporting by name (导出方式名称).</summary>
public static class SampleExports
{
    private static readonly Dictionary<string, SampleExport> ByName = new(StringComparer.Ordinal)
    {
        ["plain"] = SampleExport.Plain,
        ["gb18030"] = SampleExport.Gb18030,
        ["bom"] = SampleExport.ByteOrderMark,
        ["crlf"] = SampleExport.CarriageReturns,
        ["quoted"] = SampleExport.Quoted,
        ["shuffled"] = SampleExport.Shuffled,
        ["split"] = SampleExport.Split,
        ["broken"] = SampleExport.Broken,
    };

    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>All that are named together; null when one is unknown or two exclude each other.</summary>
    public static SampleExport? Read(IEnumerable<string> names)
    {
        var export = SampleExport.Plain;
        foreach (var name in names)
        {
            if (!ByName.TryGetValue(name, out var one)) return null;
            export |= one;
        }

        return export.HasFlag(SampleExport.Gb18030 | SampleExport.ByteOrderMark) ? null : export;
    }
}
