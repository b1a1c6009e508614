using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Storage;

/// <summary>What the database itself forbids (数据库约束), as its product writes it.</summary>
/// <param name="Text">The statements that make the guards anew.</param>
internal sealed partial record Guards(string Text)
{
    /// <summary>Every guard that must be there.</summary>
    internal IReadOnlyList<string> Names { get; } = [.. Made().Matches(Text).Select(static m => m.Groups["name"].Value)];

    internal static Guards Of(JihengDb db)
    {
        var name = $"Jiheng.Platform.Storage.Guards.{(db.Database.IsSqlite() ? "sqlite" : "postgresql")}.sql";
        using var stream = typeof(Guards).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd());
    }

    [GeneratedRegex(@"CREATE (?:OR REPLACE )?TRIGGER (?<name>\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Made();
}
