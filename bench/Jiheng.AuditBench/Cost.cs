namespace Jiheng.AuditBench;

/// <summary>What a piece of work costs once (一次的开销).</summary>
/// <param name="Seconds">Of the processor.</param>
/// <param name="Pause">Of them, seconds in which the runtime collected memory.</param>
/// <param name="Allocated">Bytes, which no other program disturbs.</param>
internal readonly record struct Cost(double Seconds, double Pause, double Allocated);
