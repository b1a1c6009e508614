using System.IO.Compression;
using System.Text;

namespace Jiheng.Fuzz.Mutation;

/// <summary>Breaks Office files inside and outside (压缩包变异): parts changed, dropped, doubled, exchanged, or the archive itself.</summary>
internal static class ZipMutation
{
    internal static byte[] Of(byte[] source, Random random)
    {
        if (random.Next(5) == 0) return ByteMutation.Of(source, random);
        var parts = Parts(source);
        for (var steps = random.Next(1, 4); steps > 0; steps--) Step(parts, random);
        var packed = Pack(parts);
        return random.Next(20) == 0 ? ByteMutation.Of(packed, random) : packed;
    }

    private static void Step(List<(string Name, byte[] Content)> parts, Random random)
    {
        var at = random.Next(parts.Count);
        var (name, content) = parts[at];
        switch (random.Next(16))
        {
            case 0 when parts.Count > 1: parts.RemoveAt(at); break;
            case 1: parts.Add((random.Next(2) == 0 ? name : name.ToUpperInvariant(), content)); break;
            case 2: parts[at] = (name, parts[random.Next(parts.Count)].Content); break;
            case 3: parts[at] = (name, ByteMutation.Of(content, random)); break;
            case 4: parts[at] = (name, Encoding.Unicode.GetBytes("\uFEFF" + Encoding.UTF8.GetString(content))); break;
            default: parts[at] = (name, Encoding.UTF8.GetBytes(MarkupMutation.Of(Encoding.UTF8.GetString(content), random))); break;
        }
    }

    private static List<(string Name, byte[] Content)> Parts(byte[] source)
    {
        using var archive = new ZipArchive(new MemoryStream(source));
        return [.. archive.Entries.Select(e =>
        {
            using var stream = e.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return (e.FullName, copy.ToArray());
        })];
    }

    private static byte[] Pack(List<(string Name, byte[] Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
