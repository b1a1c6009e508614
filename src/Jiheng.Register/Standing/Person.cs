using Jiheng.Register.Matching;
using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>A person whom changes are about (变动所涉人员): the standing records, and those before the changes.</summary>
internal sealed class Person
{
    internal Person(ulong hash, IEnumerable<FoundRecord> registers, IEnumerable<FoundRecord> against, IEnumerable<FoundRecord> deaths)
    {
        (Hash, Registers, Against, Deaths) = (hash, [.. registers], [.. against], [.. deaths]);
        Before = Group;
        Known = [.. Registers, .. Against, .. Deaths];
    }

    internal ulong Hash { get; }

    /// <summary>Enrolments in the order of the files.</summary>
    internal List<FoundRecord> Registers { get; }

    /// <summary>Enrolments in registers of others, which changes do not touch.</summary>
    internal IReadOnlyList<FoundRecord> Against { get; }

    /// <summary>Rows of death lists.</summary>
    internal List<FoundRecord> Deaths { get; }

    /// <summary>All records, those that have left included.</summary>
    internal List<FoundRecord> Known { get; }

    /// <summary>The finding before the changes; null when there was none.</summary>
    internal MatchGroup? Before { get; }

    /// <summary>The finding as it stands: enrolled more than once, or enrolled and dead.</summary>
    internal MatchGroup? Group => Registers.Count > 0 && Registers.Count + Against.Count + Deaths.Count > 1
        ? new([.. Registers.Concat(Against).Select(static r => r.Offset)], [.. Deaths.Select(static r => r.Offset)]) : null;

    internal static Enrolment Of(FoundRecord record) => new(record.Scheme, record.Area, record.From, record.Until);
}
