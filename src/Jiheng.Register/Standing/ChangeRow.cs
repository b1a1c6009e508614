using Jiheng.Register.Results;
using Jiheng.Register.Schemes;

namespace Jiheng.Register.Standing;

/// <summary>A row of changes that could be read (变动行).</summary>
/// <param name="Kind">变动类型.</param>
/// <param name="Hash">The keyed hash of the person.</param>
/// <param name="Key">The four elements as they are compared.</param>
/// <param name="Record">The row as a record, its offset counted from the begin of its file.</param>
/// <param name="Former">The enrolment that it is about, as far as the row says: 原险种, 原统筹区, 原参保起始, 原参保终止.</param>
internal sealed record ChangeRow(ChangeKind Kind, ulong Hash, string Key, FoundRecord Record, Enrolment Former)
{
    /// <summary>The enrolment that the row describes; blank where the row leaves it so.</summary>
    internal Enrolment New => Person.Of(Record);
}

/// <summary>An enrolment beside the person (参保关系): where, in which scheme, from when, until when.</summary>
internal readonly record struct Enrolment(string Scheme, string Area, string From, string Until)
{
    /// <summary>Says nothing, or the end alone.</summary>
    internal bool IsBlank => Scheme.Length == 0 && Area.Length == 0 && From.Length == 0;

    /// <summary>Alike in everything; dates may be written differently.</summary>
    internal bool IsSame(Enrolment other) => Scheme == other.Scheme && Area == other.Area && IsSameBegin(From, other.From) && IsSameEnd(Until, other.Until);

    /// <summary>Whether an enrolment agrees with what is filled in here.</summary>
    internal bool Fits(Enrolment other) =>
        (Scheme.Length == 0 || Scheme == other.Scheme) && (Area.Length == 0 || Area == other.Area) && (From.Length == 0 || IsSameBegin(From, other.From)) && (Until.Length == 0 || IsSameEnd(Until, other.Until));

    private static bool IsSameBegin(string a, string b) => a == b || (DateField.ReadBegin(a) is { } day && DateField.ReadBegin(b) == day);

    private static bool IsSameEnd(string a, string b) => a == b || (DateField.ReadEnd(a) is { } day && DateField.ReadEnd(b) == day) || (DateField.IsOpen(a) && DateField.IsOpen(b));

    internal static bool IsSameDay(string a, string b) => a == b || (DateField.Read(a) is { } day && DateField.Read(b) == day);
}
