using System.Text.RegularExpressions;
using SalesFlow.Video.Http;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Platforms.Zoom.Wire;

namespace SalesFlow.Video.Platforms.Zoom.OAuth;

/// <summary>Knows the numbers by which Zoom's OAuth endpoints say more than the standard's words do.</summary>
internal static partial class ZoomTokenRefusals
{
    /// <summary>Returns whose fault a refusal is; null when the standard's word says it.</summary>
    public static TokenAnswer? Find(PlatformAnswer answer)
    {
        if (answer.TryRead(ZoomJson.Default.ZoomOAuthError) is not { } refusal)
            return null;

        // The numbers stand in the reason and are more exact than the error: https://developers.zoom.us/docs/integrations/oauth-errors/
        var code = NumberPattern().Match(refusal.Reason ?? "").Value;
        return (refusal.Error, code) switch
        {
            (_, "4735") => new TokenAnswer.GrantRejected(IsAccountGone: true),
            (_, "4711" or "4733" or "4734" or "4737" or "4738" or "4740" or "4741") => new TokenAnswer.GrantRejected(),
            (_, "4700" or "4702" or "4704" or "4705" or "4706" or "4709" or "4717" or "4724") => new TokenAnswer.ClientRejected(code),
            ("invalid_grant", _) when MentionsRedirect(refusal) => new TokenAnswer.ClientRejected("redirect_uri_mismatch"),
            _ => null,
        };
    }

    private static bool MentionsRedirect(ZoomOAuthError refusal) =>
        refusal.Reason?.Contains("redirect", StringComparison.OrdinalIgnoreCase) is true;

    [GeneratedRegex("""\b47[0-9]{2}\b""")]
    private static partial Regex NumberPattern();
}
