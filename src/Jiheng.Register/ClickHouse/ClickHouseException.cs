namespace Jiheng.Register.ClickHouse;

/// <summary>A server did not do what a check needs (集群故障). The message says which server, what happened and what to do.</summary>
public sealed class ClickHouseException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The server that answered could not reach another one.</summary>
    internal bool IsBetweenServers { get; init; }
}
