namespace Jiheng.Register.Reading;

/// <summary>Reads lists in formats that the register does not know (名单转换), such as small workbooks.</summary>
public interface IListConversion
{
    /// <summary>Whether a file is to be converted.</summary>
    bool Accepts(string path);

    /// <summary>The list as CSV in UTF-8, each row on the line of its number; null, with <paramref name="problem"/> in words, when it cannot be read.</summary>
    byte[]? ToCsv(string path, out string? problem);
}
