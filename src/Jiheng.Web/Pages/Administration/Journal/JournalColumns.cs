using System.Linq.Expressions;
using System.Reflection;
using Jiheng.Platform.Journal;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jiheng.Web.Pages.Administration.Journal;

/// <summary>
/// Entries that changed a column (改动的栏目), found in the database by plain text, so that an entry that is no JSON any more fails nothing.
/// The columns of an image stand in the order of their names: from its name to the next one is what a column holds.
/// </summary>
internal static class JournalColumns
{
    internal static IEnumerable<Expression<Func<JournalEntry, bool>>> Changed(IModel model, IReadOnlySet<string> columns)
    {
        if (columns.Count == 0) yield break;
        foreach (var type in model.GetEntityTypes().Where(static t => !typeof(INotJournaled).IsAssignableFrom(t.ClrType)))
        {
            string[] names = [.. type.GetProperties().Where(static p => p.PropertyInfo?.GetCustomAttribute<NotJournaledAttribute>() is null).Select(static p => p.Name).Order(StringComparer.Ordinal)];
            foreach (var (name, i) in names.Select(static (n, i) => (n, i)).Where(n => columns.Contains(n.n)))
                yield return Differs(type.ClrType.Name, $"\"{name}\":", i + 1 < names.Length ? $"\"{names[i + 1]}\":" : "");
        }
    }

    // Where the next name is missing, as in entries of older versions, more is compared than is asked for; nothing that changed is lost.
    private static Expression<Func<JournalEntry, bool>> Differs(string entity, string from, string to) => to.Length == 0
        ? e => e.Entity == entity && e.Before != null && e.After != null && e.Before.Substring(e.Before.IndexOf(from)) != e.After.Substring(e.After.IndexOf(from))
        : e => e.Entity == entity && e.Before != null && e.After != null
            && e.Before.Substring(e.Before.IndexOf(from)).Replace(e.Before.Substring(e.Before.IndexOf(to)), "") != e.After.Substring(e.After.IndexOf(from)).Replace(e.After.Substring(e.After.IndexOf(to)), "");
}
