namespace Jiheng.Documents.Reading;

/// <summary>Carries the Chinese reason out of the depths of a reader; never leaves <see cref="SourceReader"/>.</summary>
internal sealed class UnreadableException(string message, Exception? inner = null) : Exception(message, inner);
