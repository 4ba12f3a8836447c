using SalesFlow.Video.Meetings;
using SalesFlow.Video.Platforms.Zoom.Api;

namespace SalesFlow.Video.Platforms.Zoom.Artifacts;

/// <summary>Tells refusals that say something about an artifact from those that are failures of the call.</summary>
internal static class ZoomAbsence
{
    /// <summary>Whether there is none as yet; no proof that none will come.</summary>
    public static bool IsNone(PlatformException exception) =>
        exception is
        {
            Kind: not PlatformErrorKind.OutcomeUnknown,
            PlatformCode: ZoomCodes.NoSuchMeeting or ZoomCodes.NoRecording or ZoomCodes.NoTranscript,
        };

    /// <summary>Returns why asking again is of no use; null when the refusal does not say so.</summary>
    public static ArtifactReason? FindReason(PlatformException exception) => exception.Kind switch
    {
        PlatformErrorKind.MissingScope => ArtifactReason.MissingScope,
        PlatformErrorKind.NotInPlan => ArtifactReason.NotInPlan,
        _ => null,
    };
}
