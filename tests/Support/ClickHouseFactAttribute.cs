namespace Jiheng.Tests.Support;

/// <summary>A fact about real ClickHouse servers; skipped, with the reason, where none is installed.</summary>
internal sealed class ClickHouseFactAttribute : FactAttribute
{
    internal const string Absent = "clickhouse-server is not installed (apt-get install --no-install-recommends clickhouse-server).";

    public ClickHouseFactAttribute()
    {
        if (ClickHouseProcess.Program is null) Skip = Absent;
    }
}

/// <summary>The same with data.</summary>
internal sealed class ClickHouseTheoryAttribute : TheoryAttribute
{
    public ClickHouseTheoryAttribute()
    {
        if (ClickHouseProcess.Program is null) Skip = ClickHouseFactAttribute.Absent;
    }
}
