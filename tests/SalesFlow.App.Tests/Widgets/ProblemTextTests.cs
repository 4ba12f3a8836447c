using Microsoft.Extensions.DependencyInjection;
using SalesFlow.App.Tests.Support;
using SalesFlow.App.Widgets;
using SalesFlow.Video;

namespace SalesFlow.App.Tests.Widgets;

public sealed class ProblemTextTests
{
    /// <summary>What a platform may answer when a meeting is made, changed, cancelled or read.</summary>
    public static TheoryData<VideoErrorCode> Reasons =>
    [
        VideoErrorCode.NotConnected, VideoErrorCode.ReconnectRequired, VideoErrorCode.AccountGone, VideoErrorCode.CapabilityMissing,
        VideoErrorCode.PlatformRefused, VideoErrorCode.PlatformQuota, VideoErrorCode.PlatformUnavailable, VideoErrorCode.PlatformMisconfigured,
        VideoErrorCode.PlatformPlan, VideoErrorCode.PlatformPermission, VideoErrorCode.PlatformBusy, VideoErrorCode.PlatformExpired,
        VideoErrorCode.PlatformMeetingTaken,
    ];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Each_reason_has_a_sentence_of_its_own_in_both_languages(VideoErrorCode code)
    {
        var said = Reasons.Select(static other => (Code: other.Data, English: Say("en", other.Data), German: Say("de", other.Data))).ToList();

        var (_, english, german) = said.Single(other => other.Code == code);
        Assert.NotEqual(english, german);
        Assert.NotEqual(Say("en", VideoErrorCode.InternalError), english);
        Assert.Equal((1, 1), (said.Count(other => other.English == english), said.Count(other => other.German == german)));
    }

    private static string Say(string language, VideoErrorCode code)
    {
        using var here = Here.In(language);
        return here.Services.GetRequiredService<ProblemText>().Of(code);
    }
}
