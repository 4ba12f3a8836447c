using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SalesFlow.Video.Testing.Zoom.Recordings;

/// <summary>Signs addresses of the storage: who has one may read one file for five minutes, and nobody has to say who it is.</summary>
internal sealed class StorageLinks(SimulatorAddress address, SimulatorClock clock)
{
    internal const string Path = "zoom-storage";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    internal Uri Sign(string file)
    {
        var expires = (clock.GetUtcNow() + Lifetime).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return address.ToOtherHost($"{Path}/{file}?expires={expires}&signature={Signature(file, expires)}");
    }

    internal bool IsValid(string file, string expires, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Signature(file, expires)), Encoding.UTF8.GetBytes(signature))
        && clock.GetUtcNow().ToUnixTimeMilliseconds() < long.Parse(expires, CultureInfo.InvariantCulture);

    private string Signature(string file, string expires) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{file}\n{expires}")));
}
