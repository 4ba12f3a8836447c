using System.Text.RegularExpressions;

namespace SalesFlow.Video.Tests.Conventions;

/// <summary>Which property names promise a secret: credentials, links that let somebody in, and what people said.</summary>
internal static partial class SecretNames
{
    public static bool Suggest(string name) => Secret().IsMatch(name) && !Harmless().IsMatch(name);

    [GeneratedRegex(
        "Secret|Password|Passcode|Cipher"
        + "|(Token|Code|Verifier|Signature|Authorization|ApiKey|PrivateKey|ClientState)s?$"
        + "|(HostUrl|StartUrl|JoinUrl|DownloadUrl|Body|Payload|Text|Vtt)s?$")]
    private static partial Regex Secret();

    // A place in a list and the name of a state or a language tell nobody anything.
    [GeneratedRegex("(Page|Sync|Cancellation)Token$|(Status|Error|Platform|Language)Code$")]
    private static partial Regex Harmless();
}
