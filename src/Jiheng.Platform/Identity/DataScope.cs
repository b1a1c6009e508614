namespace Jiheng.Platform.Identity;

/// <summary>Whose data a role reaches (数据范围).</summary>
public enum DataScope
{
    /// <summary>The unit in which the role is held and everything below it (本级及以下).</summary>
    OwnAndBelow,

    /// <summary>The whole platform (全部).</summary>
    All,

    /// <summary>That unit alone (本级).</summary>
    Own,

    /// <summary>What he prepared himself in that unit (仅本人).</summary>
    Self,

    /// <summary>The units named, each with everything below it (自定义).</summary>
    Custom,
}
