using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Jiheng.Cli.Commands;

/// <summary>Where a server is to listen (监听地址): looked at before it starts, so that an address that cannot be is told in words.</summary>
internal static class Listening
{
    private const int MostPort = 65535;

    /// <summary>Why nobody can listen there, and what to do; null when it looks possible.</summary>
    internal static string? Problem(string urls)
    {
        var given = urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return given.Length == 0 ? Malformed(urls) : given.Select(ProblemOf).FirstOrDefault(static p => p is not null);
    }

    private static string? ProblemOf(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return Malformed(url);
        }

        if (address.Scheme is not ("http" or "https") || (!address.IsUnixPipe && address.Port is < 0 or > MostPort)) return Malformed(url);
        return !address.IsUnixPipe && address.Port > 0 && IsTaken(address)
            ? $"--urls：{url} 的端口 {address.Port} 已被其他程序占用；请先停掉它，或换一个端口，如 --urls http://127.0.0.1:{(address.Port < MostPort ? address.Port + 1 : address.Port - 1)}。"
            : null;
    }

    // Only what is certainly taken: another problem is the server's own to tell.
    private static bool IsTaken(BindingAddress address)
    {
        var place = IPAddress.TryParse(address.Host.Trim('[', ']'), out var named) ? named : address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Any;
        using var socket = new Socket(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(place, address.Port));
            return false;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }

    private static string Malformed(string given) => $"--urls：给出“{given}”，应为监听地址，如 http://127.0.0.1:5080（端口 1—{MostPort}），几个以分号隔开；请改正。";
}
