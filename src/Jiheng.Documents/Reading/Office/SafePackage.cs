using System.IO.Compression;
using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>
/// An Office file (Office 文件包) opened with distrust: parts that unpack to too much, entities and nesting without end
/// are refused before they cost anything.
/// </summary>
internal sealed class SafePackage : IDisposable
{
    /// <summary>Largest part after unpacking, in bytes.</summary>
    private const long LargestPart = 32L * 1024 * 1024;

    /// <summary>Largest sum of the parts read; Office itself packs text about 1:20.</summary>
    private const long LargestSum = 64L * 1024 * 1024;

    /// <summary>A part below this is not asked about its ratio.</summary>
    private const long HarmlessPart = 8L * 1024 * 1024;

    private const long LargestRatio = 200;

    private const int MostParts = 20_000;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly SafeXml xml = new();
    private long sum;

    internal SafePackage(byte[] bytes)
    {
        archive = new(new MemoryStream(bytes, false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts) throw new UnreadableException($"其中有 {archive.Entries.Count} 个部件，正常文件不超过 {MostParts} 个；请用原程序另存后重试");
        // Of two parts with one name every program shows another: what we audit must be what the reader of the file sees.
        foreach (var entry in archive.Entries)
            if (!entries.TryAdd(entry.FullName, entry)) throw new UnreadableException($"其中有两个同名部件“{entry.FullName}”，不同程序会显示不同内容；请用原程序另存后重试");
    }

    internal bool Has(string name) => entries.ContainsKey(name);

    /// <summary>The part's root element, or null when there is no such part.</summary>
    internal XElement? Part(string name) => Part(name, whole: false);

    /// <summary>One after the other the part's elements of these names, or none when there is no such part.</summary>
    internal IEnumerable<XElement> Each(string name, params string[] elements)
    {
        if (Open(name) is not { } stream) yield break;
        using (stream)
        {
            foreach (var element in xml.Each(stream, elements)) yield return element;
        }

        sum += stream.Taken;
    }

    /// <summary>The part as it is, comments and blanks included, for those who write it again; null when there is none.</summary>
    internal XDocument? Document(string name)
    {
        if (Part(name, whole: true) is null) return null;
        using var stream = entries[name].Open();
        return SafeXml.LoadWhole(stream);
    }

    /// <summary>Targets of the part's relations by their ids, as full part names.</summary>
    internal Dictionary<string, (string Type, string Target)> Relations(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var result = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var relation in Part($"{part[..slash]}_rels/{part[slash..]}.rels")?.Elements() ?? [])
        {
            if ((string?)relation.Attribute("TargetMode") == "External") continue;
            var type = (string?)relation.Attribute("Type") ?? "";
            result[(string?)relation.Attribute("Id") ?? ""] = (type[(type.LastIndexOf('/') + 1)..], Resolve(part[..slash], (string?)relation.Attribute("Target") ?? ""));
        }

        return result;
    }

    public void Dispose() => archive.Dispose();

    private XElement? Part(string name, bool whole)
    {
        if (Open(name) is not { } stream) return null;
        using (stream)
        {
            var root = xml.Load(stream, whole);
            sum += stream.Taken;
            return root;
        }
    }

    private LimitedStream? Open(string name)
    {
        if (!entries.TryGetValue(name, out var entry)) return null;
        if (entry.Length > LargestPart || (entry.Length > HarmlessPart && entry.Length > entry.CompressedLength * LargestRatio)) throw TooLarge(name);
        return new(entry.Open(), Math.Min(LargestPart, LargestSum - sum), () => TooLarge(name));
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var steps = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/'))
        {
            if (step != "..") steps.Add(step);
            else if (steps.Count > 0) steps.RemoveAt(steps.Count - 1);
        }

        return string.Join('/', steps);
    }

    private static UnreadableException TooLarge(string part) =>
        new($"其中的“{part}”解压后过大，可能是恶意构造的文件；请用原程序另存后重试");
}
