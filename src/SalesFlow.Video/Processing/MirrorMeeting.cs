using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Lets a meeting show what its longest run shows.</summary>
internal sealed class MirrorMeeting(IOccurrenceStore occurrences, IAnalysisStore analyses, IMeetingResultStore results)
{
    private const int Tries = 20;

    public async Task RunAsync(MeetingId id, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            // The version first: whoever changes something after this look makes this save fail, and is seen by the next.
            var stored = (await results.ListAsync([id], cancellationToken).ConfigureAwait(false))[0];
            var result = await ComposeAsync(id, cancellationToken).ConfigureAwait(false);
            if (await results.SaveAsync(result, stored.Version, cancellationToken).ConfigureAwait(false))
                return;
        }
    }

    private async Task<MeetingResult> ComposeAsync(MeetingId id, CancellationToken cancellationToken)
    {
        var runs = await occurrences.ListAsync([id], cancellationToken).ConfigureAwait(false);
        if (runs.MaxBy(static run => (LengthOf(run), -(run.ActualStart ?? DateTimeOffset.MaxValue).Ticks)) is not { } longest)
            return new MeetingResult { MeetingId = id };

        var analysis = (await analyses.FindAsync(longest.Id, cancellationToken).ConfigureAwait(false))?.Analysis;
        var hasAttendance = longest.FindArtifact(ArtifactKind.Attendance)?.State == ArtifactState.Available;
        return new MeetingResult
        {
            MeetingId = id,
            OccurrenceId = longest.Id,
            ActualStart = longest.ActualStart,
            ActualEnd = longest.ActualEnd,
            HasRecording = longest.FindArtifact(ArtifactKind.Recording)?.State == ArtifactState.Available,
            HasTranscript = longest.FindArtifact(ArtifactKind.Transcript)?.State == ArtifactState.Available,
            ParticipantsCount = hasAttendance
                ? (await occurrences.ListParticipantsAsync(longest.Id, cancellationToken).ConfigureAwait(false)).Count
                : null,
            Summary = analysis is null or { HasInsufficientContent: true } ? null : analysis.Summary,
            KeyTopics = analysis?.KeyTopics ?? [],
            ActionItems = analysis?.ActionItems ?? [],
            Sentiment = analysis?.Sentiment,
        };
    }

    private static TimeSpan LengthOf(Occurrence run) =>
        run is { ActualStart: { } start, ActualEnd: { } end } ? end - start : TimeSpan.Zero;
}
