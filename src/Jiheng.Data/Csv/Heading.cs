using Jiheng.Domain.Quantities;

namespace Jiheng.Data.Csv;

/// <summary>
/// A heading as found in a file (表头): 中央（万元） is the name 中央 and the unit 万元. A bracket that holds no unit
/// stays part of the name.
/// </summary>
/// <param name="Printed">As the file has it.</param>
/// <param name="Name">Without blanks and without its unit, brackets half-width.</param>
/// <param name="Unit">The unit it names, or null.</param>
internal sealed record Heading(string Printed, string Name, Unit? Unit)
{
    internal static Heading Parse(string printed)
    {
        var name = NumberText.Normalise(printed).TrimEnd(':', '：');
        var open = name.LastIndexOf('(');
        if (open > 0 && name.EndsWith(')'))
        {
            var unit = name[(open + 1)..^1];
            unit = unit.StartsWith("单位", StringComparison.Ordinal) ? unit[2..].TrimStart(':', '：') : unit;
            if (unit.Length > 0 && Units.Find(unit) is { } found) return new(printed.Trim(), name[..open], found);
        }

        return new(printed.Trim(), name, null);
    }
}
