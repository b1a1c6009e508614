using System.Globalization;

namespace Jiheng.Cli.Commands;

/// <summary>A size in bytes as people write it (大小): 512MiB, 2GiB.</summary>
internal static class ByteSize
{
    private static readonly (string Unit, int Shift)[] Units = [("GiB", 30), ("MiB", 20)];

    /// <summary>The bytes, or null when the text is no size.</summary>
    internal static long? Read(string text)
    {
        foreach (var (unit, shift) in Units)
        {
            if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase) && int.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return (long)number << shift;
        }

        return null;
    }
}
