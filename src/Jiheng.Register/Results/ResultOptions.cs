using Jiheng.Register.Decisions;
using Jiheng.Register.Schemes;

namespace Jiheng.Register.Results;

/// <summary>What results are made with besides the files (结果选项).</summary>
public sealed record ResultOptions
{
    /// <summary>
    /// The secret of the row ids (编号密钥): with the same one a row has the same id in every run. All zeros unless given, which is for samples only.
    /// </summary>
    public byte[] RowKey { get; init; } = new byte[32];

    /// <summary>Bits of a row id; fewer only to force in tests that two rows have the same.</summary>
    internal int IdBits { get; init; } = RowDigest.MostBits;

    /// <summary>Bytes for remembering the ids of leads; of those that do not fit, repeated ones are found on disk.</summary>
    internal long IdBytes { get; init; } = long.MaxValue;

    /// <summary>Bytes for remembering at which places of the files which line begins; of those that do not fit, some are counted anew.</summary>
    internal long MarkBytes { get; init; } = long.MaxValue;

    public DecisionBook Decisions { get; init; } = new([]);

    public Disclosure Disclosure { get; init; } = Disclosure.Masked;

    /// <summary>The subsidy standards by which yuan at stake are computed.</summary>
    public SubsidyStandards Standards { get; init; } = SubsidyStandards.None;

    /// <summary>核查年度: months after its December are not counted.</summary>
    public int CheckedYear { get; init; } = 2024;

    /// <summary>上报人数 by 统筹区 and 险种; empty when none were given.</summary>
    public IReadOnlyDictionary<(string Area, string Scheme), long> Reported { get; init; } = new Dictionary<(string, string), long>();
}
