using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>A unit on the tile map (区划方块).</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">How it stands.</param>
/// <param name="Detail">In few words, e.g. 县市区 8／12.</param>
/// <param name="Link">Where a click leads.</param>
/// <param name="Below">Where a click on that leads: to the units below it; empty where there are none.</param>
/// <param name="Column">From the left, from 1; 0 where the map does not know it.</param>
/// <param name="Row">From the top, from 1.</param>
public sealed record Tile(string Name, StateWord State, string Detail, string Link, string Below, int Column, int Row);

/// <summary>One tile for each unit, about where it lies (方块地图).</summary>
public sealed partial class TileMap : ComponentBase
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Tile> Tiles { get; set; }
}
