using System.Net;
using System.Net.Sockets;

namespace SalesFlow.Video.AspNetCore.Filters;

/// <summary>Names the customer behind an address: with IPv6 everybody has a whole network to send from.</summary>
internal static class AddressKey
{
    private const int NetworkBytes = 8;

    public static string Of(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
