namespace Jiheng.Register.Standing;

/// <summary>What a change does to the standing register (变动类型).</summary>
public enum ChangeKind
{
    /// <summary>新增: an enrolment that was not there.</summary>
    Enrolled,

    /// <summary>变更、转移: the row takes the place of an enrolment of the same person.</summary>
    Replaced,

    /// <summary>退保: an enrolment leaves the register.</summary>
    Left,

    /// <summary>死亡: the person joins the death lists; the enrolment stays until it is ended.</summary>
    Died,
}

/// <summary>The kinds in the words that offices use.</summary>
public static class ChangeKinds
{
    private static readonly Dictionary<string, ChangeKind> Words = new(StringComparer.Ordinal)
    {
        ["新增"] = ChangeKind.Enrolled, ["新参保"] = ChangeKind.Enrolled, ["参保"] = ChangeKind.Enrolled, ["新增参保"] = ChangeKind.Enrolled, ["续保"] = ChangeKind.Enrolled, ["NEW"] = ChangeKind.Enrolled,
        ["变更"] = ChangeKind.Replaced, ["转移"] = ChangeKind.Replaced, ["变更信息"] = ChangeKind.Replaced, ["转移接续"] = ChangeKind.Replaced, ["转入"] = ChangeKind.Replaced, ["CHANGE"] = ChangeKind.Replaced,
        ["退保"] = ChangeKind.Left, ["停保"] = ChangeKind.Left, ["减员"] = ChangeKind.Left, ["终止参保"] = ChangeKind.Left, ["注销"] = ChangeKind.Left, ["LEFT"] = ChangeKind.Left,
        ["死亡"] = ChangeKind.Died, ["死亡登记"] = ChangeKind.Died, ["身故"] = ChangeKind.Died, ["DIED"] = ChangeKind.Died,
    };

    public static string Text(this ChangeKind kind) => kind switch
    {
        ChangeKind.Enrolled => "新增",
        ChangeKind.Replaced => "变更",
        ChangeKind.Left => "退保",
        ChangeKind.Died => "死亡",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The kind of a word in normal form; null when it is none.</summary>
    internal static ChangeKind? Read(string word) => Words.TryGetValue(word, out var kind) ? kind : null;
}
