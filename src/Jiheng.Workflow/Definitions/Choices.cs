namespace Jiheng.Workflow.Definitions;

/// <summary>Which organisation acts, seen from the one whose paper it is (单位关系).</summary>
public enum Relation
{
    /// <summary>The paper's own organisation (本级).</summary>
    Own,

    /// <summary>The one above it (上级).</summary>
    Parent,

    /// <summary>The last one of the chain, the region (最高级).</summary>
    Top,
}

/// <summary>How several people sign one task (签批方式).</summary>
public enum SignMode
{
    /// <summary>One of them is enough (或签).</summary>
    Any,

    /// <summary>All of them (会签).</summary>
    All,

    /// <summary>A share of them (比例签).</summary>
    Share,
}

/// <summary>What happens when a small office has nobody who may act (无人办理时).</summary>
public enum WhenNobody
{
    /// <summary>The paper stays where it is and the reason is told (停留).</summary>
    Stay,

    /// <summary>The step is passed over (跳过); never allowed for an approval.</summary>
    Skip,

    /// <summary>The same role of the organisation above acts (上级代办).</summary>
    Parent,
}
