using System.Globalization;
using System.Text;
using Jiheng.Register.Matching;
using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.Exchange;

/// <summary>
/// The file that leaves a department (交换文件): four lines that say what it is, then one digest a line in ascending order.
/// Nothing else of a person is in it, not even the order of the register.
/// </summary>
public sealed record ExchangeFile(string Path, string Algorithm, string KeyCheck, long Persons)
{
    private const string Mark = "# 绩衡参保交换文件 1";
    private const string AlgorithmLabel = "# 算法 ";
    private const string CheckLabel = "# 密钥校验 ";
    private const string PersonsLabel = "# 人数 ";
    private const int HeaderLines = 4;

    /// <summary>Reads the head of a file; null, with <paramref name="problem"/> in words, when it is none.</summary>
    public static ExchangeFile? Open(string path, out string? problem)
    {
        problem = null;
        if (!File.Exists(path)) problem = $"{path}：没有这个文件；请核对路径。";
        else if (OrdinaryFile.IsNone(path)) problem = $"{path}：文件是空的，或不是普通文件（如管道、设备）；应为 jiheng register exchange export 写出的文件，请先存为文件再给出。";
        else if (Head(path) is not [Mark, var algorithm, var check, var persons]) problem = $"{path}：不是交换文件；应为 jiheng register exchange export 写出的文件。";
        else if (Value(algorithm, AlgorithmLabel) is { } name && Value(check, CheckLabel) is { } value && long.TryParse(Value(persons, PersonsLabel), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return new(path, name, value, count);
        else problem = $"{path}：文件头不完整，应依次写明算法、密钥校验和人数；请重新导出。";
        return null;
    }

    /// <summary>The digests in order.</summary>
    /// <exception cref="InvalidDataException">A line is no digest, is out of order, or lines are missing: the file was changed or cut.</exception>
    internal IEnumerable<Digest> Digests()
    {
        Digest? last = null;
        var (line, count) = (HeaderLines, 0L);
        foreach (var text in File.ReadLines(Path).Skip(HeaderLines))
        {
            line++;
            if (Digest.Parse(text) is not { } digest) throw new InvalidDataException($"{Path} 第 {line} 行：不是摘要，应为 {Digest.TextLength} 个十六进制数字；文件可能被改动，请重新导出。");
            if (last is { } before && digest.CompareTo(before) <= 0) throw new InvalidDataException($"{Path} 第 {line} 行：摘要没有按顺序排列；文件可能被改动，请重新导出。");
            last = digest;
            count++;
            yield return digest;
        }

        if (count != Persons) throw new InvalidDataException($"{Path}：文件头写有 {Persons} 人，实有 {count} 人；文件可能不完整，请重新传送。");
    }

    /// <summary>Writes a file whole or not at all; the digests must come in order, each once.</summary>
    internal static ExchangeFile Write(string path, string algorithm, string keyCheck, IEnumerable<Digest> digests)
    {
        // The count stands in the head and is known at the end: the digests are written first, beside.
        var (folder, name) = (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!, System.IO.Path.GetFileName(path));
        SpillFolder.Sweep(folder);
        var (body, whole) = (UnfinishedFile.PathOf(folder, name + ".digests"), UnfinishedFile.PathOf(folder, name));
        try
        {
            var persons = 0L;
            using (var writer = Text(body))
            {
                foreach (var digest in digests)
                {
                    writer.Write($"{digest}\n");
                    persons++;
                }
            }

            using (var writer = Text(whole))
            {
                writer.Write($"{Mark}\n{AlgorithmLabel}{algorithm}\n{CheckLabel}{keyCheck}\n{PersonsLabel}{persons.ToString(CultureInfo.InvariantCulture)}\n");
                writer.Flush();
                using var digestsWritten = File.OpenRead(body);
                digestsWritten.CopyTo(writer.BaseStream);
            }

            File.Move(whole, path, true);
            return new(path, algorithm, keyCheck, persons);
        }
        finally
        {
            File.Delete(body);
            File.Delete(whole);
        }
    }

    private static StreamWriter Text(string path) => new(path, false, new UTF8Encoding(false), 1 << 16);

    // A file of another kind may hold one endless line: only so much of it is read.
    private static string[] Head(string path)
    {
        var begin = new byte[1024];
        using var stream = File.OpenRead(path);
        var lines = Encoding.UTF8.GetString(begin, 0, stream.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false)).Split('\n');
        return [.. lines.Take(HeaderLines)];
    }

    private static string? Value(string line, string label) => line.StartsWith(label, StringComparison.Ordinal) ? line[label.Length..] : null;
}
