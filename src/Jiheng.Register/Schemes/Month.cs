namespace Jiheng.Register.Schemes;

/// <summary>A calendar month (月份), counted through from the year 0 so that months can be compared and stepped.</summary>
public readonly record struct Month(int Number) : IComparable<Month>
{
    private const int Months = 12;

    public static Month Of(DateOnly date) => Of(date.Year, date.Month);

    public static Month Of(int year, int month) => new((year * Months) + month - 1);

    public int Year => Number / Months;

    /// <summary>0 for January.</summary>
    public int OfYear => Number % Months;

    /// <summary>2024年3月.</summary>
    public string Text => $"{Year}年{OfYear + 1}月";

    public Month Next => new(Number + 1);

    // What a record prints by itself has the next month in it, and the one after that.
    public override string ToString() => Text;

    public int CompareTo(Month other) => Number.CompareTo(other.Number);

    public static bool operator <(Month a, Month b) => a.Number < b.Number;

    public static bool operator >(Month a, Month b) => a.Number > b.Number;

    public static bool operator <=(Month a, Month b) => a.Number <= b.Number;

    public static bool operator >=(Month a, Month b) => a.Number >= b.Number;
}
