namespace SalesFlow.App.Authentication;

/// <summary>Where to go after signing in: only to places of this app, whatever a link asks for.</summary>
public static class LocalAddress
{
    private const int Longest = 2000;

    /// <summary>The address when it is a path of this app, else the meetings.</summary>
    public static string Of(string? address) => address is not null && IsLocal(address) ? address : "/meetings";

    // "//host" and "/\host" lead elsewhere, and browsers drop control characters before they read.
    private static bool IsLocal(string address) => address is ['/', ..] and { Length: <= Longest }
        && (address.Length == 1 || address[1] is not ('/' or '\\'))
        && !address.Any(char.IsControl);
}
