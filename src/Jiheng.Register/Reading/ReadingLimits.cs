namespace Jiheng.Register.Reading;

/// <summary>Sizes of buffers (缓冲大小). Tests make them small so that every border is crossed.</summary>
/// <param name="ChunkBytes">Bytes read and parsed at a time: within the second-level cache.</param>
/// <param name="RecordBytes">The longest record; what is longer is rejected line by line.</param>
public sealed record ReadingLimits(int ChunkBytes = 256 << 10, int RecordBytes = 1 << 20);
