namespace Jiheng.Register.Matching;

/// <summary>Is given records that may have equal keys (候选访问者).</summary>
internal interface ICandidateVisitor
{
    /// <param name="offsets">Two records at least, ascending; valid during the call.</param>
    void Visit(ReadOnlySpan<long> offsets);
}
