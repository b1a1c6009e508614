using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>What an increment is asked for (增量核查选项).</summary>
/// <param name="Index">The folder of the standing index.</param>
/// <param name="Changes">Lists of changes, in the order in which they hold; none writes the results of the standing register anew.</param>
/// <param name="Folder">Where results go; must exist.</param>
public sealed record DiffOptions(string Index, IReadOnlyList<string> Changes, string Folder)
{
    /// <summary>Reads files that are no CSV, such as workbooks; null refuses them.</summary>
    public IListConversion? Conversion { get; init; }

    /// <summary>Whether the rows of all persons with findings are written too, not only those that have changed.</summary>
    public bool Full { get; init; }

    /// <summary>Whether the index is written anew afterwards, so that its journal is short again.</summary>
    public bool Compact { get; init; }

    /// <summary>What results are made with; the key of the row ids is that of the index.</summary>
    public ResultOptions Results { get; init; } = new();
}
