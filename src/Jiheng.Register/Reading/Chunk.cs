namespace Jiheng.Register.Reading;

/// <summary>Whole records of one file (数据块), and its own buffer that grows to the longest record.</summary>
internal sealed class Chunk(int capacity)
{
    /// <summary>Zeroed bytes behind the data, so that scans may read whole vectors.</summary>
    private const int Slack = IDelimiterScan.Width;

    internal byte[] Buffer { get; private set; } = new byte[capacity + Slack];

    internal int Capacity => Buffer.Length - Slack;

    internal int Length { get; set; }

    internal SourceFile Source { get; set; } = null!;

    internal int FileIndex { get; set; }

    /// <summary>Place among all chunks.</summary>
    internal long Sequence { get; set; }

    /// <summary>Offset of the first byte in its file.</summary>
    internal long Offset { get; set; }

    /// <summary>The data hold a quote and are read by the rules for quotes.</summary>
    internal bool HasQuotes { get; set; }

    /// <summary>One line that is too long: nothing of it is in the buffer.</summary>
    internal bool IsOverlong { get; set; }

    /// <summary>Lines as counted from the bytes, independent of what the parser makes of them.</summary>
    internal long Lines { get; set; }

    internal Span<byte> Data => Buffer.AsSpan(0, Length);

    internal void Grow(int most)
    {
        var buffer = Buffer;
        Array.Resize(ref buffer, (int)Math.Min(Capacity * 2L, most) + Slack);
        Buffer = buffer;
    }
}
