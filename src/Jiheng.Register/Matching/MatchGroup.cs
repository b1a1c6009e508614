namespace Jiheng.Register.Matching;

/// <summary>Records whose keys are equal byte by byte (同一人的记录): offsets of rows of registers, ours before those of others, and of rows of death lists.</summary>
internal sealed record MatchGroup(long[] Registers, long[] Deaths);
