using Jiheng.Register.Leads;
using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register;

/// <summary>What a check is asked for (核对选项).</summary>
/// <param name="Registers">参保登记 files.</param>
/// <param name="Deaths">死亡名单 files.</param>
/// <param name="Folder">Where results and temporary files go; must exist.</param>
public sealed record CheckOptions(IReadOnlyList<string> Registers, IReadOnlyList<string> Deaths, string Folder)
{
    /// <summary>
    /// 对照登记: registers of others, such as the Corps or another province, against which this one is compared. Their rows are neither counted nor reduced.
    /// </summary>
    public IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>Below this not even the buffers fit.</summary>
    public const long LeastMemory = 128L << 20;

    /// <summary>The bound of memory (内存上限) in bytes, of which half is kept for entries.</summary>
    public long Memory { get; init; } = 2L << 30;

    public int Threads { get; init; } = Environment.ProcessorCount;

    public ReadingLimits Limits { get; init; } = new();

    /// <summary>Bits of the hash; fewer than 64 only to force collisions in tests.</summary>
    public int HashBits { get; init; } = 64;

    /// <summary>Bytes for entries before they go to disk.</summary>
    public long EntryBytes { get; init; }

    /// <summary>Reads files that are no CSV, such as workbooks; null refuses them.</summary>
    public IListConversion? Conversion { get; init; }

    /// <summary>What results are made with.</summary>
    public ResultOptions Results { get; init; } = new();

    /// <summary>What leads are looked for with; null looks for none.</summary>
    public LeadOptions? Leads { get; init; }

    /// <summary>The folder where a standing index is kept for the changes of coming days; null keeps none.</summary>
    public string? Index { get; init; }

    /// <summary>False reads byte by byte instead of by vectors; the results are the same.</summary>
    public bool Vectorised { get; init; } = true;
}
