using System.Collections.Frozen;

namespace SalesFlow.Video.Platforms.Zoom.Api;

/// <summary>Zoom's own error codes, as far as calls of ours can meet them, and the kinds of failure that they are.</summary>
/// <remarks>They are listed with each endpoint: https://developers.zoom.us/docs/api/meetings/.</remarks>
internal static class ZoomCodes
{
    /// <summary>The meeting number is unknown, or the meeting was deleted.</summary>
    public const string NoSuchMeeting = "3001";

    /// <summary>There is no recording, or none yet, or it was deleted.</summary>
    public const string NoRecording = "3301";

    /// <summary>There is no transcript, or none yet.</summary>
    public const string NoTranscript = "3322";

    /// <summary>The occurrence was more than a year ago.</summary>
    public const string TooLongAgo = "12702";

    private const string NotAllowed = "200";
    private const string NoAccess = "3000";

    private static readonly FrozenDictionary<string, PlatformErrorKind> Kinds = new Dictionary<string, PlatformErrorKind>
    {
        ["124"] = PlatformErrorKind.Unauthorized,

        // Each product of Zoom has a number of its own for this.
        ["104"] = PlatformErrorKind.MissingScope,
        ["4700"] = PlatformErrorKind.MissingScope,
        ["4711"] = PlatformErrorKind.MissingScope,

        // The user was deleted, is in no or in another account, or was invited and never came.
        ["1001"] = PlatformErrorKind.AccountGone,
        ["1010"] = PlatformErrorKind.AccountGone,
        ["1120"] = PlatformErrorKind.AccountGone,

        [NoSuchMeeting] = PlatformErrorKind.NotFound,

        // An administrator's setting, another host's meeting, a personal room, a user who may not hold meetings at all.
        ["2305"] = PlatformErrorKind.NotPermitted,
        ["2306"] = PlatformErrorKind.NotPermitted,
        ["3003"] = PlatformErrorKind.NotPermitted,
        ["3018"] = PlatformErrorKind.NotPermitted,
        ["3037"] = PlatformErrorKind.NotPermitted,
        ["3161"] = PlatformErrorKind.NotPermitted,

        ["3002"] = PlatformErrorKind.Busy,
        ["3007"] = PlatformErrorKind.Expired,
        [TooLongAgo] = PlatformErrorKind.Expired,
        ["300"] = PlatformErrorKind.Refused,
    }.ToFrozenDictionary();

    /// <summary>True when there were too many requests, whatever the HTTP status is.</summary>
    public static bool IsLimit(string code) => code is "429" or "4001";

    /// <summary>Returns the kind that a refusal is by its code, and by its text where one code stands for several; null for others.</summary>
    public static PlatformErrorKind? FindKind(ZoomProblem problem) => problem.Code switch
    {
        NotAllowed => problem.MentionsPlan ? PlatformErrorKind.NotInPlan : PlatformErrorKind.NotPermitted,
        NoAccess => problem.MentionsAccess ? PlatformErrorKind.Busy : PlatformErrorKind.NotPermitted,
        _ => Kinds.TryGetValue(problem.Code, out var kind) ? kind : null,
    };
}
