namespace SalesFlow.Video.Integrations;

/// <summary>Who an access token belongs to.</summary>
/// <param name="UserId">The platform's id of the user.</param>
/// <param name="Email">The account's e-mail address; null when the platform does not tell.</param>
public sealed record PlatformAccount(string UserId, string? Email)
{
    private const int LongestEmail = 320;

    /// <summary>The account's e-mail address; null when the platform does not tell, or nothing that could be one.</summary>
    public string? Email { get; init => field = Readable(value); } = Readable(Email);

    private static string? Readable(string? email) => ForeignText.OneLine(email) is { Length: <= LongestEmail } address ? address : null;
}
