namespace Jiheng.Register.Schemes;

/// <summary>Between what somebody is enrolled twice (重复类别).</summary>
public enum DuplicateCategory
{
    /// <summary>统筹区内重复: one scheme, one pooling area.</summary>
    WithinArea,

    /// <summary>跨统筹区重复: one scheme, two pooling areas.</summary>
    AcrossAreas,

    /// <summary>与兵团重复: one of the two is the Corps' (兵团) insurance.</summary>
    WithCorps,

    /// <summary>居民与职工重复, and other pairs of schemes.</summary>
    AcrossSchemes,
}

/// <summary>The categories in words.</summary>
public static class DuplicateCategories
{
    public static string Text(this DuplicateCategory category) => category switch
    {
        DuplicateCategory.WithinArea => "统筹区内重复",
        DuplicateCategory.AcrossAreas => "跨统筹区重复",
        DuplicateCategory.WithCorps => "与兵团重复",
        DuplicateCategory.AcrossSchemes => "跨险种重复",
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };

    /// <summary>The category of an enrolment beside the one that is kept.</summary>
    public static DuplicateCategory Of((string Scheme, string Area) surplus, (string Scheme, string Area) kept)
    {
        if (surplus.Scheme == kept.Scheme) return surplus.Area == kept.Area ? DuplicateCategory.WithinArea : DuplicateCategory.AcrossAreas;
        return surplus.Scheme == InsuranceSchemes.Corps || kept.Scheme == InsuranceSchemes.Corps ? DuplicateCategory.WithCorps : DuplicateCategory.AcrossSchemes;
    }
}
