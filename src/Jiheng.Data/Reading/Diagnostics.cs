using Jiheng.Domain.Derivations;

namespace Jiheng.Data.Reading;

/// <summary>Everything that was found wrong while reading a case (诊断清单), in the order in which it was found.</summary>
public sealed class Diagnostics
{
    private readonly List<Diagnostic> items = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<Diagnostic> Items => items;

    /// <summary>True when at least one figure or row could not be used.</summary>
    public bool HasErrors => items.Exists(static d => d.Severity == Severity.Error);

    /// <summary>Records one.</summary>
    public void Add(Diagnostic diagnostic) => items.Add(diagnostic);

    /// <summary>Records an error.</summary>
    public void Error(Origin place, string given, string expected, string action) =>
        Add(new(Severity.Error, place, given, expected, action));

    /// <summary>Records a warning.</summary>
    public void Warn(Origin place, string given, string expected, string action) =>
        Add(new(Severity.Warning, place, given, expected, action));

    /// <summary>Records a note.</summary>
    public void Note(Origin place, string given, string expected, string action) =>
        Add(new(Severity.Note, place, given, expected, action));
}
