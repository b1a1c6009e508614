namespace Jiheng.Register.Results;

/// <summary>The four elements by which two records are one person's (四要素), in normal form: nationality, document type, number, name.</summary>
internal readonly record struct PersonKey(string Nationality, string DocumentType, string Number, string Name)
{
    private const char Separator = '\u001F';

    internal string Text => string.Join(Separator, Nationality, DocumentType, Number, Name) + Separator;

    /// <summary>Takes apart the key that is compared byte by byte.</summary>
    internal static PersonKey Of(ReadOnlySpan<byte> key)
    {
        var parts = System.Text.Encoding.UTF8.GetString(key).Split(Separator);
        return new(parts[0], parts[1], parts[2], parts[3]);
    }
}
