using FsCheck;
using FsCheck.Fluent;
using static Jiheng.Register.Tests.Standing.StandingModel;

namespace Jiheng.Register.Tests.Standing;

/// <summary>Whatever changes are given to whatever register: the increment says what a full check of the changed register says.</summary>
public sealed class StandingProperties
{
    private static readonly Gen<Row> Rows =
        from person in Gen.Choose(0, 7)
        from scheme in Gen.Elements("居民", "居民", "职工", "兵团")
        from area in Gen.Elements("650102", "650103", "652701")
        from dates in Gen.Elements(("", ""), ("2024-01-01", "2024-12-31"), ("2023-07-01", "2024-02-29"), ("2024-03-01", ""), ("2024-13-01", ""))
        select new Row(person, scheme, area, dates.Item1, dates.Item2);

    private static readonly Gen<Death> Deaths = from person in Gen.Choose(0, 7) from day in Days select new Death(person, day);

    private static readonly Gen<Change> Changes =
        from row in Rows
        from kind in Gen.Elements("新增", "新增", "退保", "变更", "死亡")
        from day in Days
        from former in Gen.Elements(("", ""), ("居民", "650102"), ("职工", "650103"))
        select kind == "变更" ? new Change(kind, row, "", former.Item1, former.Item2) : new Change(kind, row, kind == "死亡" ? day : "");

    private static Gen<string> Days => Gen.Elements("2023-05-15", "2024-02-01", "");

    [Theory]
    [InlineData(64, false, false)]
    [InlineData(6, false, true)]
    [InlineData(64, true, true)]
    public void Diff_AnyChanges_IsWhatAFullCheckSays(int hashBits, bool isAgainst, bool isCompacted)
    {
        var cases = from rows in Gen.NonEmptyListOf(Rows) from others in Gen.NonEmptyListOf(Rows) from deaths in Gen.NonEmptyListOf(Deaths) from days in Gen.ListOf(Gen.NonEmptyListOf(Changes), 3) select (rows, others, deaths, days);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            using var standing = new StandingCase(new(c.rows, c.deaths, isAgainst ? c.others : null), hashBits, isCompacted);
            // A file that was given before is refused as a whole.
            foreach (var day in c.days.DistinctBy(Listed)) standing.Day(day);
            Assert.Equal(c.days.DistinctBy(Listed).Count(), standing.Diff().Summary.Batches);
            standing.SameAsFull(standing.Diff().Files);
        }).Holds(25);
    }
}
