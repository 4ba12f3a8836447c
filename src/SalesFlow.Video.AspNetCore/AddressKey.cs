using System.Net;
using System.Net.Sockets;

namespace SalesFlow.Video.AspNetCore;

/// <summary>Names the customer behind an address, for limits of any kind: with IPv6 everybody has a whole network to send from.</summary>
public static class AddressKey
{
    private const int NetworkBytes = 8;

    /// <summary>Returns the IPv4 address, also of one within IPv6, or the network of an IPv6 address; an empty text for null.</summary>
    public static string Of(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
