namespace Jiheng.Web.Pages.Components;

/// <summary>Where a row stands in a tree (树中位置).</summary>
/// <param name="Level">How far below the top, from 0. A row stands below the last one above it with a smaller level.</param>
/// <param name="Key">By what it is known in addresses.</param>
public readonly record struct TreePlace(int Level, string Key);

/// <summary>
/// What is shown of a long tree (树形清单分段): as many levels as fit below one row, whatever contains the text that is looked for, always
/// with the rows above. A short one is shown whole.
/// </summary>
internal sealed class TreeWindow
{
    private readonly IReadOnlyList<TreePlace> _places;
    private readonly HashSet<int> _shown;
    private readonly int[] _above;

    private TreeWindow(IReadOnlyList<TreePlace> places, ListWindow window, string at, Func<int, bool>? isFound)
    {
        (_places, Window, IsLong, _above) = (places, window, places.Count > ListWindow.Size, Above(places));
        At = IsLong && at.Length > 0 && isFound is null ? Enumerable.Range(0, places.Count).FirstOrDefault(i => places[i].Key == at, -1) : -1;
        int[] candidates = [.. !IsLong ? Enumerable.Range(0, places.Count) : isFound is not null ? Enumerable.Range(0, places.Count).Where(isFound) : Below()];
        Found = candidates.Length;
        (Pages, Page) = IsLong ? (ListWindow.PagesOf(Found), window.PageOf(Found)) : (1, 1);
        _shown = [.. IsLong ? candidates.Skip((Page - 1) * ListWindow.Size).Take(ListWindow.Size) : candidates];
        if (At >= 0) _shown.Add(At);
        foreach (var row in _shown.ToList())
            for (var above = _above[row]; above >= 0 && _shown.Add(above); above = _above[above]) { }
        Shown = [.. _shown.Order()];
    }

    internal ListWindow Window { get; }

    /// <summary>True when not everything is shown at once.</summary>
    internal bool IsLong { get; }

    /// <summary>The row below which the shown ones stand; −1 for the top.</summary>
    internal int At { get; }

    /// <summary>The rows that are shown, ascending.</summary>
    internal IReadOnlyList<int> Shown { get; }

    /// <summary>How many rows the pages share.</summary>
    internal int Found { get; }

    internal int Pages { get; }

    internal int Page { get; }

    /// <param name="id">The list's.</param>
    /// <param name="places">All rows.</param>
    /// <param name="asked">What the address asks for.</param>
    /// <param name="contains">Whether a row contains a text; asked only when something is looked for.</param>
    internal static TreeWindow Of(string id, IReadOnlyList<TreePlace> places, IQueryCollection asked, Func<int, string, bool> contains)
    {
        var window = ListWindow.Of(asked, id);
        return new(places, window, asked[AtName(id)].ToString(), window.Find.Length > 0 && places.Count > ListWindow.Size ? i => contains(i, window.Find) : null);
    }

    /// <summary>Whether rows stand below this one that are not shown.</summary>
    internal bool Hides(int row) => row != At && row + 1 < _places.Count && _places[row + 1].Level > _places[row].Level && !_shown.Contains(row + 1);

    /// <summary>The address of what stands below a row, or, without one, of the whole.</summary>
    internal string To(IQueryCollection asked, string key)
    {
        var rest = Window.Others(asked).Where(q => q.Key != AtName(Window.Id));
        return QueryString.Create((key.Length > 0 ? rest.Append(KeyValuePair.Create(AtName(Window.Id), key)) : rest).Select(static q => KeyValuePair.Create(q.Key, (string?)q.Value))).Value + "#" + Window.Id;
    }

    private static string AtName(string id) => id + "-at";

    // The level below in any case, and further ones as long as all of them fit.
    private IEnumerable<int> Below()
    {
        var top = At < 0 ? _places.Min(static p => p.Level) : _places[At].Level;
        var rows = Enumerable.Range(At + 1, _places.Count - At - 1).TakeWhile(i => At < 0 || _places[i].Level > top).ToList();
        var deepest = top + 1;
        while (rows.Exists(i => _places[i].Level > deepest) && rows.Count(i => _places[i].Level <= deepest + 1) <= ListWindow.Size) deepest++;
        return rows.Where(i => _places[i].Level <= deepest);
    }

    private static int[] Above(IReadOnlyList<TreePlace> places)
    {
        var above = new int[places.Count];
        for (var i = 0; i < above.Length; i++)
            for (above[i] = i - 1; above[i] >= 0 && places[above[i]].Level >= places[i].Level;) above[i] = above[above[i]];
        return above;
    }
}
