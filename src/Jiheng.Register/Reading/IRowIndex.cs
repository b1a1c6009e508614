namespace Jiheng.Register.Reading;

/// <summary>Finds the fields of a chunk as soon as it is read (边读边找分隔符), in one pass that also counts line ends and sees quotes.</summary>
internal interface IRowIndex
{
    /// <summary>Reads a buffer from start to end. With quotes the fields are not what it has found.</summary>
    (int LineEnds, bool HasQuotes) Read(byte[] buffer, int start, int end);
}
