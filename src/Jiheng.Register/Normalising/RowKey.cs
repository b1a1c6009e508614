using Jiheng.Register.Matching;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Normalising;

/// <summary>
/// The key by which two records are one person's (判重依据): nationality, document type, number and name in normal form, as UTF-8 whatever the file's encoding.
/// One per thread; it holds until the next row is read.
/// </summary>
internal sealed class RowKey
{
    // A control character, and control characters are refused inside the parts: no two keys run into each other.
    private const byte Separator = 0x1F;

    private readonly CodeCache _nationality = new(Lexicon.Nationality, RejectReason.NoNationality);
    private readonly CodeCache _documentType = new(Lexicon.DocumentType, RejectReason.NoDocumentType);
    private readonly KeyPart _number = new(isName: false, RejectReason.NoNumber);
    private readonly KeyPart _name = new(isName: true, RejectReason.NoName);
    private byte[] _key = new byte[256];
    private TextEncoding? _encoding;
    private int _nationalityField, _documentTypeField, _numberField, _nameField;

    internal ReadOnlySpan<byte> Nationality => _nationality.Normal;

    internal ReadOnlySpan<byte> DocumentType => _documentType.Normal;

    internal ReadOnlySpan<byte> Number => _number.Bytes;

    internal ReadOnlySpan<byte> Name => _name.Bytes;

    /// <summary>The hash of the key that was read by <see cref="Read"/>.</summary>
    internal ulong Hash => KeyHash.OfElements(Number, Name, CodesHash);

    /// <summary>The four parts in one, put together when asked for.</summary>
    internal ReadOnlySpan<byte> Key
    {
        get
        {
            var length = 0;
            Append(Nationality, ref length);
            Append(DocumentType, ref length);
            Append(Number, ref length);
            Append(Name, ref length);
            return _key.AsSpan(0, length);
        }
    }

    /// <summary>The next rows are of this file.</summary>
    internal void Enter(SourceFile source)
    {
        if (!ReferenceEquals(source.Encoding, _encoding))
        {
            _encoding = source.Encoding;
            _nationality.Clear();
            _documentType.Clear();
        }

        var layout = source.Layout;
        (_nationalityField, _documentTypeField) = (layout[Column.Nationality], layout[Column.DocumentType]);
        (_numberField, _nameField) = (layout[Column.Number], layout[Column.Name]);
    }

    /// <summary>The hash of 国籍 and 证件类型 of the row read last.</summary>
    internal ulong CodesHash => KeyHash.Combine(_nationality.Hash, _documentType.Hash);

    /// <summary>Points at the parts of a row that has been hashed as it stands.</summary>
    internal void Point(byte[] buffer, PlainRow row)
    {
        var (number, name) = (row.Start(_numberField), row.Start(_nameField));
        _number.Point(buffer, number, row.End(_numberField) - number);
        if (ReferenceEquals(_encoding, TextEncoding.Utf8)) _name.Point(buffer, name, row.End(_nameField) - name);
        else _name.WriteGb(buffer, name, row.End(_nameField) - name);
    }

    /// <summary>Reads the key of any row, or says why it has none.</summary>
    internal RejectReason Read(ReadOnlySpan<byte> buffer, RowFields fields)
    {
        var encoding = _encoding!;
        var reason = _nationality.Find(fields.Of(buffer, _nationalityField), encoding);
        if (reason == RejectReason.None) reason = _documentType.Find(fields.Of(buffer, _documentTypeField), encoding);
        if (reason == RejectReason.None) reason = _number.Write(fields.Of(buffer, _numberField), encoding);
        return reason == RejectReason.None ? _name.Write(fields.Of(buffer, _nameField), encoding) : reason;
    }

    private void Append(ReadOnlySpan<byte> part, ref int length)
    {
        if (_key.Length <= length + part.Length) Array.Resize(ref _key, (length + part.Length + 1) * 2);
        part.CopyTo(_key.AsSpan(length));
        _key[length + part.Length] = Separator;
        length += part.Length + 1;
    }
}
