using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace SalesFlow.Video.Testing.State;

/// <summary>Text that nobody can guess, of letters that need no encoding anywhere.</summary>
internal static class RandomText
{
    internal static string Create(int bytes) => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(bytes));
}
