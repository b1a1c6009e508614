using Jiheng.Register.Normalising;

namespace Jiheng.Register.Reading;

/// <summary>Which field of a file holds which column (表头).</summary>
internal sealed class HeaderLayout
{
    private readonly int[] _fields = [.. Enumerable.Repeat(-1, ColumnNames.Count)];

    private HeaderLayout(int width) => Width = width;

    /// <summary>Fields of every row.</summary>
    internal int Width { get; }

    /// <summary>The columns that more than one header cell names; none may.</summary>
    internal List<Column> Doubled { get; } = [];

    /// <summary>The columns that stand behind the fields that are looked at, and where, counted from 1.</summary>
    internal List<(string Name, int Place)> Beyond { get; } = [];

    /// <summary>The field that holds a column, or −1.</summary>
    internal int this[Column column] => _fields[(int)column];

    internal int Known => _fields.Count(static f => f >= 0);

    internal static HeaderLayout Read(ReadOnlySpan<byte> buffer, RowFields header, TextEncoding encoding)
    {
        var layout = new HeaderLayout(header.Count);
        for (var i = 0; i < Math.Min(header.Count, RowFields.MostOfHeader); i++)
        {
            if (ColumnNames.Find(encoding.Text(header.Of(buffer, i))) is not { } column) continue;
            if (layout[column] >= 0) layout.Doubled.Add(column);
            else if (i >= RowFields.Most) layout.Beyond.Add((ColumnNames.Of(column), i + 1));
            else layout._fields[(int)column] = i;
        }

        return layout;
    }
}
