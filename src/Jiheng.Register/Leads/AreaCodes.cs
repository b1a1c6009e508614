namespace Jiheng.Register.Leads;

/// <summary>The area codes that a number may begin with (区划代码), GB/T 2260: those in use and those that were when people got their numbers.</summary>
public sealed class AreaCodes
{
    private const int All = 1_000_000;
    private const int Digits = 6;

    private readonly ulong[] _known = new ulong[All / 64];

    /// <param name="codes">Six digits each; others are passed over.</param>
    public AreaCodes(IEnumerable<string> codes)
    {
        foreach (var code in codes)
        {
            if (code.Length != Digits || !int.TryParse(code, System.Globalization.NumberStyles.None, null, out var number)) continue;
            _known[number >> 6] |= 1UL << number;
            Count++;
        }
    }

    /// <summary>The codes with which lines begin in the tables of a folder, and in further files.</summary>
    public static AreaCodes OfFolder(string folder, params IEnumerable<string> further) =>
        new(Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).Concat(further).SelectMany(File.ReadLines).Select(static l => l.TrimStart('\uFEFF')).Where(static l => l.Length >= Digits && l.AsSpan(0, Digits).IndexOfAnyExceptInRange('0', '9') < 0).Select(static l => l[..Digits]));

    /// <summary>How many codes were taken.</summary>
    public int Count { get; }

    /// <summary>Whether six ASCII digits are a known code.</summary>
    internal bool Contains(ReadOnlySpan<byte> digits) => SixDigits.TryRead(digits, out var number) && (_known[number >> 6] >> number & 1) != 0;
}
