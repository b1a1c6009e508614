using Jiheng.Register.Results;

namespace Jiheng.Register.Leads;

/// <summary>What a single record gives away by itself (单条线索), as bits that are remembered beside its offset.</summary>
[Flags]
internal enum LeadKinds
{
    None = 0,
    Length = 1,
    CheckDigit = 2,
    BirthDate = 4,
    AreaCode = 8,
    Dates = 16,
}

/// <summary>A record and its kinds in eight bytes, in the order of the files.</summary>
internal readonly record struct FlaggedRecord(ulong Value) : IComparable<FlaggedRecord>
{
    private const int KindBits = 5;

    internal FlaggedRecord(long offset, LeadKinds kinds)
        : this(((ulong)offset << KindBits) | (ulong)kinds)
    {
    }

    internal long Offset => (long)(Value >> KindBits);

    internal LeadKinds Kinds => (LeadKinds)(Value & ((1 << KindBits) - 1));

    /// <summary>A lead for each of the kinds, in the order of the rule table.</summary>
    internal IEnumerable<LeadGroup> Leads()
    {
        foreach (var rule in Rules()) yield return new(rule, [Offset]);
    }

    private IEnumerable<CheckRule> Rules()
    {
        if (Kinds.HasFlag(LeadKinds.Length)) yield return CheckRules.Length;
        if (Kinds.HasFlag(LeadKinds.CheckDigit)) yield return CheckRules.CheckDigit;
        if (Kinds.HasFlag(LeadKinds.BirthDate)) yield return CheckRules.BirthDate;
        if (Kinds.HasFlag(LeadKinds.AreaCode)) yield return CheckRules.AreaCode;
        if (Kinds.HasFlag(LeadKinds.Dates)) yield return CheckRules.Dates;
    }

    public int CompareTo(FlaggedRecord other) => Value.CompareTo(other.Value);
}
