using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>What the client promised to prove when it comes for its tokens (RFC 7636).</summary>
internal sealed record CodeChallenge(string Value, bool IsHashed)
{
    /// <summary>A challenge without a method is a plain one, as the RFC has it.</summary>
    internal static bool IsMethod(string? method) => method is null or "" or "plain" or "S256";

    internal static CodeChallenge? From(string? challenge, string? method) =>
        string.IsNullOrEmpty(challenge) ? null : new(challenge, method == "S256");

    internal bool IsMetBy(string? verifier)
    {
        if (string.IsNullOrEmpty(verifier))
            return false;

        var proof = IsHashed ? WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))) : verifier;
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(proof), Encoding.ASCII.GetBytes(Value));
    }
}
