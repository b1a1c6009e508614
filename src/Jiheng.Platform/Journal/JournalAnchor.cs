using System.Globalization;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Journal;

/// <summary>
/// The last entry of a moment, kept outside of the database (日志锚点): whoever can write the whole database can cut off or
/// rewrite the end of the chain together with its head, but not what was noted elsewhere.
/// </summary>
/// <param name="Sequence">Number of the entry that was the last.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="At">When the anchor was taken, UTC.</param>
public sealed record JournalAnchor(long Sequence, string Hash, DateTime At)
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <summary>The anchor of this moment.</summary>
    public static async Task<JournalAnchor> TakeAsync(JihengDb db, DateTime now, CancellationToken cancel)
    {
        var head = await db.Set<JournalHead>().AsNoTracking().SingleAsync(cancel);
        return new(head.Sequence, head.Hash, now);
    }

    /// <summary>Reads a line that <see cref="ToString"/> wrote; null when it is none.</summary>
    public static JournalAnchor? Read(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 3
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && parts[1].Length == 64 && parts[1].All(char.IsAsciiHexDigitLower)
            && DateTime.TryParseExact(parts[2], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at)
            ? new(sequence, parts[1], at) : null;
    }

    /// <summary>One line: 序号 散列 时间.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence} {Hash} {At.ToString(TimeFormat, CultureInfo.InvariantCulture)}");

    /// <summary>Anchors that lie beyond the end of the chain.</summary>
    internal static IEnumerable<JournalFault> Beyond(IEnumerable<JournalAnchor> anchors, long last) => anchors.Where(a => a.Sequence > last)
        .Select(a => new JournalFault(a.Sequence, $"{a.At:yyyy-MM-dd HH:mm}（UTC）留存的锚点到第{a.Sequence}条，现在的日志只到第{last}条；末尾{a.Sequence - last}条被删除。"));

    /// <summary>What an anchor says of the entry with its number; null when they agree.</summary>
    internal JournalFault? Against(JournalEntry entry) => entry.Hash == Hash ? null
        : new(Sequence, $"第{Sequence}条日志与{At:yyyy-MM-dd HH:mm}（UTC）留存的锚点不符；该条或此前的日志被整体改写。");
}
