using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Domain.Quantities;

namespace Jiheng.Data.Schemes;

/// <summary>Ratios of rule files (比例): 90%, 0.9 or 1/3, always as bare ratios.</summary>
internal static class RatioText
{
    /// <summary>The ratio under <paramref name="key"/>; 0 with one diagnostic when it is none.</summary>
    internal static decimal Read(YamlMap map, string key, Diagnostics diagnostics)
    {
        var text = map.Text(key);
        if (text.Length == 0 || TryRead(text, out var ratio)) return text.Length == 0 ? 0m : Parsed(text);
        diagnostics.Error(map.At(key), text, "比例，如 90%、0.9 或 1/3", "请按此改写");
        return 0m;
    }

    /// <summary>Reads one ratio; false when the text is anything else.</summary>
    internal static bool TryRead(string text, out decimal ratio)
    {
        var plain = NumberText.Normalise(text);
        if (plain.EndsWith('%') && NumberText.TryRead(plain[..^1], out var percent, out _)) return Yes(percent / 100m, out ratio);
        var slash = plain.IndexOf('/');
        if (slash > 0 && NumberText.TryRead(plain[..slash], out var top, out _) && NumberText.TryRead(plain[(slash + 1)..], out var bottom, out _) && bottom != 0m)
            return Yes(top / bottom, out ratio);
        return NumberText.TryRead(plain, out ratio, out _);
    }

    private static decimal Parsed(string text) => TryRead(text, out var ratio) ? ratio : 0m;

    private static bool Yes(decimal value, out decimal ratio)
    {
        ratio = value;
        return true;
    }
}
