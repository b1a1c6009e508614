using System.Text.Json.Nodes;
using Jiheng.Audit.Findings;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Output;

/// <summary>A place in SARIF (位置): a region of a text file, or the name of a paragraph or cell in an Office file.</summary>
internal static class SarifLocation
{
    internal static JsonObject Of(Location location, int length, string uri, SourceIndex index)
    {
        var physical = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = uri } };
        var place = location.Place;
        if (place.Path.Length == 0)
        {
            physical["region"] = Region(location, length, index);
            return new() { ["physicalLocation"] = physical };
        }

        return new()
        {
            ["physicalLocation"] = physical,
            ["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = place.Path, ["kind"] = place.Path.Contains('!') ? "cell" : "element" }),
            ["properties"] = new JsonObject { ["character"] = place.Column, ["quote"] = location.Quote },
        };
    }

    /// <summary>The end is where the last character of the quote stands: text broken over lines has it elsewhere.</summary>
    private static JsonObject Region(Location location, int length, SourceIndex index)
    {
        var (place, last) = (location.Place, Math.Max(1, length) - 1);
        var end = index.Find(place) is { } spot && spot.Offset + last < spot.Text.Text.Length ? spot.Text.PlaceAt(spot.Offset + last) : place with { Column = place.Column + last };
        return new()
        {
            ["startLine"] = place.Line,
            ["startColumn"] = place.Column,
            ["endLine"] = end.Line,
            ["endColumn"] = end.Column + 1,
            ["snippet"] = new JsonObject { ["text"] = location.Quote },
        };
    }
}
