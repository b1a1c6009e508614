using Jiheng.Register.Reading;

namespace Jiheng.Register.Results;

/// <summary>Line numbers of ascending offsets (行号), counted while going through the files once.</summary>
internal sealed class LineCounter(SourceSet sources)
{
    private readonly byte[] _block = new byte[1 << 16];
    private SourceFile? _source;
    private long _position;
    private long _line;

    internal long LineOf(long offset)
    {
        var source = sources.Files[sources.FileAt(offset)];
        if (!ReferenceEquals(source, _source)) (_source, _position, _line) = (source, 0, 1);
        for (var end = offset - source.Base; _position < end;)
        {
            var read = RandomAccess.Read(source.Handle, _block.AsSpan(0, (int)Math.Min(_block.Length, end - _position)), _position);
            if (read == 0) throw new IOException($"{source.Path}：读取时文件变短了；请不要在核对时修改文件。");
            _line += _block.AsSpan(0, read).Count((byte)'\n');
            _position += read;
        }

        return _line;
    }
}
