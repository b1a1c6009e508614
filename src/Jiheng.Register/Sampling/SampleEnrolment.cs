namespace Jiheng.Register.Sampling;

/// <summary>Where, in which scheme and for how long a row of a sample is enrolled (参保关系), from its random bits.</summary>
internal sealed record SampleEnrolment(string Scheme, string Area, (int Year, int Month) From, (int Year, int Month) Until, bool IsOpen)
{
    private static readonly string[] Areas = ["650102", "650103", "650104", "650105", "650106", "650109", "650402", "652301", "652302", "652701", "652801", "653101", "653201", "654002"];

    internal static SampleEnrolment Of(ulong draw)
    {
        var scheme = (draw >> 40 & 31) switch { 0 => "兵团", < 5 => "职工", _ => "居民" };
        var area = Areas[(int)((draw >> 45) % (ulong)Areas.Length)];
        return (draw >> 20 & 15) switch
        {
            0 => new(scheme, area, (2024, 3), (2024, 12), false),
            1 => new(scheme, area, (2023, 7), (2024, 12), false),
            2 => new(scheme, area, (2024, 1), (2024, 2), false),
            3 => new(scheme, area, (2024, 5), (2024, 12), true),
            _ => new(scheme, area, (2024, 1), (2024, 12), false),
        };
    }

    /// <summary>The same in another pooling area.</summary>
    internal SampleEnrolment Elsewhere() => this with { Area = Areas[(Array.IndexOf(Areas, Area) + 1) % Areas.Length] };

    /// <summary>参保起始, 参保终止; an open end is blank and means the end of 2024, the last year of samples.</summary>
    internal (string From, string Until) Dates => ($"{From.Year}-{From.Month:00}-01", IsOpen ? "" : $"{Until.Year}-{Until.Month:00}-{DateTime.DaysInMonth(Until.Year, Until.Month)}");

    internal bool Covers(int year, int month) => (year, month).CompareTo(From) >= 0 && (year, month).CompareTo(Until) <= 0;
}
