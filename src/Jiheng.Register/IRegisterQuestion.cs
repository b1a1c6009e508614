using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register;

/// <summary>
/// Something that is asked of every row besides who stands in the register twice (附加核查): leads, schemes, areas.
/// First it listens, then it looks for its answer, and last it writes.
/// </summary>
internal interface IRegisterQuestion
{
    /// <summary>A consumer for one reading thread. Called once for each thread before reading begins.</summary>
    IRowConsumer Listen(CheckWork work);

    /// <summary>Called once when all rows were read; may divide its work by <see cref="CheckWork.Parallel"/>.</summary>
    void Search(CheckWork work);

    /// <summary>Called once, before the files appear: what is written here appears with them or not at all.</summary>
    void Write(ResultFiles files);
}
