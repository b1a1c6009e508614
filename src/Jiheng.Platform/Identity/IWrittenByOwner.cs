namespace Jiheng.Platform.Identity;

/// <summary>What only its own unit writes (由所属单位办理的记录), however many others see it.</summary>
public interface IWrittenByOwner : IOwned
{
    Guid Id { get; }

    /// <summary>Who writes it, in the words in which others are told so.</summary>
    static abstract string Writer { get; }
}
