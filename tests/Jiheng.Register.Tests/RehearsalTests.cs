using Jiheng.Register.Results;

namespace Jiheng.Register.Tests;

public sealed class RehearsalTests
{
    // Nobody waits for it, so nobody would see that it fails.
    [Fact]
    public void Run_AnyTime_DoesNotFail() => Rehearsal.Run();
}
