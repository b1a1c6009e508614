using System.Text;
using Jiheng.Fuzz.Seeds;

namespace Jiheng.Fuzz.Mutation;

/// <summary>Broken files of a format by their number (变异文件): the same number is always the same file.</summary>
internal sealed class BrokenFiles
{
    private readonly IReadOnlyList<byte[]> seeds;
    private readonly string reader;
    private readonly int seed;

    internal BrokenFiles(string reader, int seed, IReadOnlyList<byte[]>? more = null)
    {
        (this.reader, this.seed) = (reader, seed);
        seeds = [.. SeedFiles.Of(reader), .. more ?? []];
    }

    /// <summary>The formats.</summary>
    internal static readonly string[] Readers = ["text", "docx", "xlsx", "html", "pdf"];

    /// <summary>A name that makes the reader take the bytes as this format.</summary>
    internal string Name => "a." + (reader == "text" ? "txt" : reader);

    internal byte[] Of(long number)
    {
        var random = new Random(HashCode(number));
        var source = seeds[random.Next(seeds.Count)];
        return reader switch
        {
            "docx" or "xlsx" => ZipMutation.Of(source, random),
            "html" => random.Next(8) == 0 ? ByteMutation.Of(source, random) : Encoding.UTF8.GetBytes(MarkupMutation.Of(Encoding.UTF8.GetString(source), random)),
            "pdf" => ByteMutation.Of(source, random),
            _ => random.Next(8) == 0 ? ByteMutation.Of(source, random) : Encoding.UTF8.GetBytes(TextMutation.Of(Encoding.UTF8.GetString(source), random)),
        };
    }

    /// <summary>A hash of seed and number that does not change from run to run.</summary>
    private int HashCode(long number) => unchecked((int)((((ulong)seed << 32) ^ (ulong)number) * 0x9E3779B97F4A7C15UL >> 32));
}
