namespace Jiheng.Platform.Journal;

/// <summary>
/// Rows that the journal does not repeat (不入日志的记录): the journal itself, and what is kept for technical reasons only.
/// </summary>
public interface INotJournaled;

/// <summary>A property that changes by itself and says nothing (不入日志的字段), e.g. when a session was last used.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotJournaledAttribute : Attribute;

/// <summary>
/// A secret (秘密字段), e.g. the salted hash of a password: the journal holds a hash of it, which shows nothing and proves that nobody
/// put another one in its place.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class JournaledAsHashAttribute : Attribute;
