using Jiheng.Register.Reading;

namespace Jiheng.Register.Results;

/// <summary>Line numbers of records (行号): the ledger knows one for every few thousand bytes, the rest is counted. One per thread.</summary>
internal sealed class LineNumbers(SourceSet sources, IntakeLedger ledger)
{
    private byte[] _between = [];

    /// <summary>The last line before a record whose number is known.</summary>
    internal LineMark MarkBefore(long offset)
    {
        var file = sources.FileAt(offset);
        var (at, line) = ledger.MarkBefore(file, offset - sources.Files[file].Base);
        return new((int)(offset - sources.Files[file].Base - at), line);
    }

    internal long Of(long offset)
    {
        var file = sources.FileAt(offset);
        var source = sources.Files[file];
        var mark = ledger.MarkBefore(file, offset - source.Base);
        var length = (int)(offset - source.Base - mark.Offset);
        if (_between.Length < length) _between = new byte[length];
        for (var read = 0; read < length;)
        {
            var more = RandomAccess.Read(source.Handle, _between.AsSpan(read, length - read), mark.Offset + read);
            if (more == 0) throw new IOException($"{source.Path}：读取时文件变短了；请不要在核对时修改文件。");
            read += more;
        }

        return mark.Line + _between.AsSpan(0, length).Count((byte)'\n');
    }
}
