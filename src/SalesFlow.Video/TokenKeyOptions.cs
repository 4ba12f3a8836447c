namespace SalesFlow.Video;

/// <summary>Named keys for tokens at rest. Rotate by adding a key and making it current; remove the old one when nothing uses it.</summary>
public sealed class TokenKeyOptions
{
    /// <summary>The id of the key that new tokens are protected with. Default: none.</summary>
    public string? Current { get; set; }

    /// <summary>All keys by id, each 32 random bytes in base64, such as <c>openssl rand -base64 32</c> prints. Default: none.</summary>
    public IDictionary<string, string> Keys { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
