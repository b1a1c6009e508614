namespace Jiheng.Platform.Journal;

/// <summary>
/// Rows that the journal does not repeat (不入日志的记录): the journal itself, and what is kept for technical reasons only.
/// </summary>
public interface INotJournaled;

/// <summary>A property that the journal must not show (不入日志的字段), e.g. the hash of a password.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotJournaledAttribute : Attribute;
