using Jiheng.Register.Normalising;

namespace Jiheng.Register.Sampling;

/// <summary>
/// Persons that do not exist (虚构人员), each computed from its index alone. Identity numbers have a valid check character and begin with codes of GB/T 2260;
/// names are 某 names. No two persons share a number.
/// </summary>
internal sealed class SamplePersons(ulong seed)
{
    private const ulong Areas = 100;
    private const ulong LastDigits = 10;
    private const ulong Days = 32850;
    private const ulong Orders = 1000;
    private const ulong All = Areas * Days * Orders;

    // Coprime to All, whose only prime factors are 2, 3, 5 and 73.
    private const ulong Stride = 1_000_000_007;

    private static readonly DateOnly FirstBirthday = new(1934, 1, 1);
    // Of each all ten last digits are or were codes, so that a slip in the last one makes a number wrong but not its area.
    private static readonly string[] Decades = ["65010", "65900", "11010", "12010", "13010", "14010", "23010", "31010", "33010", "50010"];

    private static readonly string[] Surnames = ["张", "王", "李", "赵", "刘", "陈", "杨", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭"];
    private static readonly string[] Given = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑", "寅", "卯", "辰", "巳"];

    /// <summary>How many persons there can be.</summary>
    internal const long Most = (long)All;

    /// <summary>The area codes of the numbers.</summary>
    internal static IEnumerable<string> AreaCodes => Decades.SelectMany(static d => Enumerable.Range(0, (int)LastDigits).Select(i => $"{d}{i}"));

    /// <summary>The 18 characters of a person's number.</summary>
    internal string Number(long person)
    {
        Span<byte> number = stackalloc byte[IdNumber.Length];
        Write(person, number);
        return System.Text.Encoding.ASCII.GetString(number);
    }

    /// <summary>A name that nobody else bears: 张某 and the person's index in at least two of the ten stems.</summary>
    internal static string OwnName(long person) => "张某" + string.Concat(person.ToString("00", System.Globalization.CultureInfo.InvariantCulture).Select(static c => Given[c - '0']));

    private void Write(long person, Span<byte> target)
    {
        var index = (((ulong)person * Stride) + (seed % All)) % All;
        var area = index % Areas;
        System.Text.Encoding.ASCII.GetBytes(Decades[area / LastDigits], target);
        Digits(area % LastDigits, target[5..6]);
        var day = FirstBirthday.AddDays((int)(index / Areas % Days));
        Digits((ulong)((day.Year * 10000) + (day.Month * 100) + day.Day), target[6..14]);
        Digits(index / (Areas * Days), target[14..17]);
        target[17] = IdNumber.CheckCharacter(target);
    }

    /// <summary>张某甲, or for one in sixteen 阿某·张某甲 with its middle dot.</summary>
    internal string Name(long person)
    {
        var bits = Mix(seed ^ 0x6E616D65, person);
        var name = Surnames[bits & 15] + "某" + Given[(bits >> 4) & 15];
        return (bits >> 8 & 15) == 0 ? "阿某·" + name : name;
    }

    /// <summary>Random bits of a stream at an index (SplitMix64).</summary>
    internal static ulong Mix(ulong stream, long index)
    {
        var z = unchecked(stream + (((ulong)index + 1) * 0x9E3779B97F4A7C15));
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }

    private static void Digits(ulong value, Span<byte> target)
    {
        for (var i = target.Length - 1; i >= 0; i--, value /= 10) target[i] = (byte)('0' + (value % 10));
    }
}
