using System.Globalization;

namespace Jiheng.Web.Pages.Home;

/// <summary>Where units lie on a tile map (方块位置), from regions/map/tiles.csv; units that it does not name follow in the order of their codes.</summary>
internal sealed class TilePlaces(ServerSettings settings)
{
    private readonly Lazy<Dictionary<string, (int Column, int Row)>> places = new(() => File.ReadLines(Path.Combine(settings.Home, "regions", "map", "tiles.csv")).Skip(1)
        .Select(static l => l.Split(',')).ToDictionary(static c => c[0], static c => (int.Parse(c[1], CultureInfo.InvariantCulture), int.Parse(c[2], CultureInfo.InvariantCulture))));

    internal (int Column, int Row) Of(string code) => places.Value.GetValueOrDefault(code);
}
