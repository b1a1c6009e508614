namespace Jiheng.Register.Reading;

/// <summary>Finds registers that are given a second time under another name (同一内容的文件): a copy, a hard link, a link to their folder. Everybody would be enrolled twice.</summary>
internal static class SameContent
{
    private const int BlockBytes = 1 << 16;

    /// <summary>A problem in words for each file that is another once more. Files of one length are read until they differ, which is at once in nearly all cases.</summary>
    internal static IEnumerable<string> Problems(IReadOnlyList<SourceFile> files)
    {
        var registers = files.Where(static f => f.Role is SourceRole.Register or SourceRole.Against).ToArray();
        for (var i = 1; i < registers.Length; i++)
            if (Array.Find(registers[..i], f => AreSame(f, registers[i])) is { } first)
                yield return $"{registers[i].Path}：与 {first.Path} 的内容完全相同；同一登记只给一次，否则人人重复。";
    }

    private static bool AreSame(SourceFile a, SourceFile b)
    {
        if (a.Length != b.Length) return false;
        var (one, other) = (new byte[BlockBytes], new byte[BlockBytes]);
        for (var at = 0L; at < a.Length;)
        {
            var read = RandomAccess.Read(a.Handle, one, at);
            if (read == 0 || !Fill(b, other.AsSpan(0, read), at) || !one.AsSpan(0, read).SequenceEqual(other.AsSpan(0, read))) return false;
            at += read;
        }

        return true;
    }

    private static bool Fill(SourceFile file, Span<byte> block, long at)
    {
        for (var done = 0; done < block.Length;)
        {
            var read = RandomAccess.Read(file.Handle, block[done..], at + done);
            if (read == 0) return false;
            done += read;
        }

        return true;
    }
}
