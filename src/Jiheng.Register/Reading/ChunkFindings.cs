namespace Jiheng.Register.Reading;

/// <summary>What one chunk held (数据块结果), with lines counted from its begin.</summary>
internal sealed record ChunkFindings(long Sequence, int FileIndex, long Lines)
{
    internal long Accepted { get; set; }

    internal long Blank { get; set; }

    /// <summary>Lines that the parser accounts for; must equal <see cref="Lines"/>.</summary>
    internal long LinesSeen { get; set; }

    internal List<(int Line, RejectReason Reason)> Rejected { get; } = [];

    /// <summary>Offsets in the file with the line that begins there, every few thousand bytes.</summary>
    internal List<(long Offset, int Line)> Marks { get; } = [];
}
