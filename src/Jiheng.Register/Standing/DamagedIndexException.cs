namespace Jiheng.Register.Standing;

/// <summary>What was read of an index is not what was written (索引损坏); nothing was changed. The message says what to do.</summary>
public sealed class DamagedIndexException : IOException
{
    public DamagedIndexException()
        : this("索引")
    {
    }

    /// <param name="path">The folder or file that is damaged.</param>
    public DamagedIndexException(string path)
        : base(TextOf(path))
    {
    }

    public DamagedIndexException(string path, Exception inner)
        : base(TextOf(path), inner)
    {
    }

    internal static string TextOf(string path) => $"{path}：索引已损坏，没有使用，也没有改动；请重新全量核查并留下索引：jiheng register check 登记.csv --index {(File.Exists(path) ? Path.GetDirectoryName(path) : path)}。";
}
