using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Findings;

/// <summary>A place that a finding speaks of (涉及位置), with the words that stand there.</summary>
public sealed record Location(SourcePlace Place, string Quote);
