using Jiheng.Register.Schemes;

namespace Jiheng.Register.Results;

/// <summary>
/// Which of a person's enrolments is kept (保留顺序): what an official has said, then employees' insurance (医保发〔2020〕33号, to be checked), then those of others'
/// registers, which are not ours to reduce, then the order of the files.
/// </summary>
public static class KeepingOrder
{
    /// <summary>The rank of an enrolment, the least to be kept; of equal ranks the one that stands first in the files.</summary>
    /// <param name="isKept">An official has written 保留 at it.</param>
    /// <param name="scheme">险种 in normal form.</param>
    /// <param name="isOwn">False for a row of a register of others (对照登记).</param>
    public static int RankOf(bool isKept, string scheme, bool isOwn) => (isKept ? 0 : 4) + (scheme == InsuranceSchemes.Employees ? 0 : 2) + (isOwn ? 1 : 0);
}
