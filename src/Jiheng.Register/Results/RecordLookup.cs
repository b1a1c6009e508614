using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Results;

/// <summary>One element of a record as it stands in its file, and how it is compared (规范化过程).</summary>
/// <param name="Name">国籍, 证件类型, 证件号码 or 姓名.</param>
/// <param name="Printed">As it stands.</param>
/// <param name="Normal">As it is compared.</param>
/// <param name="Steps">What was changed, in words; empty when nothing was.</param>
public sealed record ElementForm(string Name, string Printed, string Normal, IReadOnlyList<string> Steps);

/// <summary>Reads one record of a file again by its line (按行号回读), to explain it.</summary>
public static class RecordLookup
{
    private static readonly Column[] Elements = [Column.Nationality, Column.DocumentType, Column.Number, Column.Name];

    /// <summary>The four elements of the record that begins in a line; null, with <paramref name="problem"/> in words, when there is none.</summary>
    public static IReadOnlyList<ElementForm>? Find(string path, long line, Disclosure disclosure, IListConversion? conversion, out string? problem)
    {
        var found = new List<string>();
        using var sources = SourceSet.OpenLists([path], found, conversion);
        problem = found.FirstOrDefault();
        if (sources is null) return null;
        if (OffsetOf(sources.Files[0], line) is not { } offset)
        {
            problem = $"{path}：没有第 {line} 行；文件在核查后有改动，请重新核查。";
            return null;
        }

        var fetcher = new RecordFetcher(sources);
        try
        {
            fetcher.Read(offset);
            var key = PersonKey.Of(fetcher.Key());
            return [.. Elements.Zip([key.Nationality, key.DocumentType, key.Number, key.Name], (c, normal) => Form(c, fetcher.Text(c), normal, disclosure))];
        }
        catch (IOException)
        {
            problem = $"{path} 第 {line} 行：读不出四要素；文件在核查后有改动，请重新核查。";
            return null;
        }
    }

    private static ElementForm Form(Column column, string printed, string normal, Disclosure disclosure)
    {
        var steps = NormalSteps.Of(printed, normal, isName: column == Column.Name);
        if (column != Column.Number || disclosure == Disclosure.Full) return new(ColumnNames.Of(column), printed, normal, steps);
        return new(ColumnNames.Of(column), IdNumber.Mask(printed), IdNumber.Mask(normal), steps);
    }

    private static long? OffsetOf(SourceFile source, long line)
    {
        if (line <= source.HeaderLines) return null;
        var (block, position, at) = (new byte[1 << 16], 0L, 1L);
        while (true)
        {
            var read = RandomAccess.Read(source.Handle, block, position);
            if (read == 0) return null;
            var rest = block.AsSpan(0, read);
            for (var used = 0; rest[used..].IndexOf((byte)'\n') is var end and >= 0;)
            {
                used += end + 1;
                if (++at == line) return position + used < source.Length ? source.Base + position + used : null;
            }

            position += read;
        }
    }
}
