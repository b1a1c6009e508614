namespace Jiheng.Register.Results;

/// <summary>How certain it is that a result row is what its rule says (把握程度).</summary>
public enum Certainty
{
    /// <summary>确定: follows from the records alone.</summary>
    Certain,

    /// <summary>很可能: other explanations are rare.</summary>
    Probable,

    /// <summary>可能: a person has to look.</summary>
    Possible,
}

/// <summary>The degrees in words.</summary>
public static class Certainties
{
    public static string Text(this Certainty certainty) => certainty switch
    {
        Certainty.Certain => "确定",
        Certainty.Probable => "很可能",
        Certainty.Possible => "可能",
        _ => throw new ArgumentOutOfRangeException(nameof(certainty)),
    };
}
