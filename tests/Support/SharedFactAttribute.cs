namespace Jiheng.Tests.Support;

/// <summary>A fact about a real document that stands beside the repository; skipped where it is absent.</summary>
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string relative)
    {
        if (Repository.Shared(relative) is null) Skip = $"{relative} is not beside this clone.";
    }
}
