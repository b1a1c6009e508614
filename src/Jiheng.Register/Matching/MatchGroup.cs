namespace Jiheng.Register.Matching;

/// <summary>Records whose keys are equal byte by byte (同一人的记录): offsets of register rows and of rows of death lists, ascending.</summary>
internal sealed record MatchGroup(long[] Registers, long[] Deaths);
