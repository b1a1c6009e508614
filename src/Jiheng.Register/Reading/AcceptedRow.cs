using Jiheng.Register.Normalising;

namespace Jiheng.Register.Reading;

/// <summary>A row that was accepted (收下的一行). It lives in the reader's buffers: nothing of it outlasts the call it is given to.</summary>
internal readonly ref struct AcceptedRow(SourceFile source, long offset, ReadOnlySpan<byte> buffer, RowFields fields, RowKey key)
{
    private readonly ReadOnlySpan<byte> _buffer = buffer;

    /// <summary>The file it stands in.</summary>
    internal SourceFile Source => source;

    /// <summary>Its first byte in the common numbering of all files. By this a record is remembered, read again and shown.</summary>
    internal long Offset => offset;

    /// <summary>The four elements as they are hashed and compared.</summary>
    internal ReadOnlySpan<byte> Key => key.Key;

    internal bool IsDeath => source.Role == SourceRole.Deaths;

    /// <summary>A row of a register of others: it is compared, but nothing is said about it alone.</summary>
    internal bool IsAgainst => source.Role == SourceRole.Against;

    /// <summary>国籍, 证件类型, 证件号码, 姓名 in normal form, as UTF-8 whatever the file's encoding.</summary>
    internal ReadOnlySpan<byte> Nationality => key.Nationality;

    internal ReadOnlySpan<byte> DocumentType => key.DocumentType;

    internal ReadOnlySpan<byte> Number => key.Number;

    internal ReadOnlySpan<byte> Name => key.Name;

    /// <summary>Any column as it stands in the file and in its encoding; empty when the file has no such column.</summary>
    internal ReadOnlySpan<byte> Raw(Column column) => source.Layout[column] is >= 0 and var field ? fields.Of(_buffer, field) : default;
}
