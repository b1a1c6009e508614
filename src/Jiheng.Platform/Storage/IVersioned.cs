namespace Jiheng.Platform.Storage;

/// <summary>
/// The root of an aggregate (聚合根): whoever saves it must have seen its latest version, and every save of it or of a
/// part of it makes the next one.
/// </summary>
public interface IVersioned
{
    /// <summary>1 when created, one more with every save.</summary>
    int Version { get; set; }
}

/// <summary>A part that is saved with its root (聚合成员), e.g. a line of a return.</summary>
public interface IPartOf
{
    /// <summary>Key of the root.</summary>
    Guid RootId { get; }
}
