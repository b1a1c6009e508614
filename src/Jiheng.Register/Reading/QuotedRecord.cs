namespace Jiheng.Register.Reading;

internal enum RecordEnd
{
    /// <summary>The record is whole.</summary>
    Complete,

    /// <summary>The buffer ends before the record does.</summary>
    Incomplete,

    /// <summary>No record can be made of this line; reading goes on with the next.</summary>
    Broken,
}

/// <summary>
/// One record by the rules of RFC 4180 (带引号的一行): quotes open only at the begin of a field, double quotes inside stand for one, line ends may stand inside.
/// A record that breaks the rules costs its first line only, so that one stray quote does not swallow the rest of a file.
/// </summary>
internal static class QuotedRecord
{
    /// <summary>
    /// Reads the record at <paramref name="at"/>; <paramref name="next"/> is where the following one begins.
    /// With <paramref name="atEnd"/> nothing follows the buffer: an open quote is broken, and a last line needs no line end.
    /// </summary>
    internal static RecordEnd Read(ReadOnlySpan<byte> buffer, int at, bool atEnd, RowFields fields, out int next)
    {
        fields.Begin(at);
        for (var position = at; ;)
        {
            var isQuoted = position < buffer.Length && buffer[position] == '"';
            if (isQuoted)
            {
                var end = Quoted(buffer, position, atEnd, fields, out position);
                if (end == RecordEnd.Incomplete && !atEnd) return Stop(at, out next);
                if (end != RecordEnd.Complete) return Break(buffer, at, atEnd, out next);
            }
            else
            {
                var length = buffer[position..].IndexOfAny((byte)',', (byte)'\n');
                if (length < 0 && !atEnd) return Stop(at, out next);
                position = length < 0 ? buffer.Length : position + length;
                fields.End(position, position + 1);
            }

            if (position < buffer.Length && buffer[position++] == ',') continue;
            // Within quotes a carriage return belongs to the field.
            if (!isQuoted) fields.DropCarriageReturn(buffer);
            next = position;
            return RecordEnd.Complete;
        }
    }

    // Leaves position on the comma or line end behind the closing quote, or at the end of the buffer.
    private static RecordEnd Quoted(ReadOnlySpan<byte> buffer, int open, bool atEnd, RowFields fields, out int position)
    {
        fields.Open(open + 1);
        for (position = open + 1; ;)
        {
            var length = buffer[position..].IndexOf((byte)'"');
            if (length < 0) return RecordEnd.Incomplete;
            position += length + 1;
            if (position == buffer.Length && !atEnd) return RecordEnd.Incomplete;
            if (position < buffer.Length && buffer[position] == '"')
            {
                fields.Escape();
                position++;
                continue;
            }

            var close = position - 1;
            if (position < buffer.Length && buffer[position] == '\r')
            {
                if (position + 1 == buffer.Length && !atEnd) return RecordEnd.Incomplete;
                if (position + 1 == buffer.Length || buffer[position + 1] == '\n') position++;
            }

            fields.End(close, position + 1);
            return position == buffer.Length || buffer[position] is (byte)',' or (byte)'\n' ? RecordEnd.Complete : RecordEnd.Broken;
        }
    }

    private static RecordEnd Stop(int at, out int next)
    {
        next = at;
        return RecordEnd.Incomplete;
    }

    private static RecordEnd Break(ReadOnlySpan<byte> buffer, int at, bool atEnd, out int next)
    {
        var line = buffer[at..].IndexOf((byte)'\n');
        next = line >= 0 ? at + line + 1 : atEnd ? buffer.Length : at;
        return next == at ? RecordEnd.Incomplete : RecordEnd.Broken;
    }
}
