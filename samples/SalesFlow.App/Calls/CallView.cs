using SalesFlow.App.Leads;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Calls;

/// <summary>All that the page of a call shows.</summary>
public sealed record CallView
{
    /// <summary>The meeting with what became of it.</summary>
    public required MeetingOverview Overview { get; init; }

    /// <summary>What the page is about.</summary>
    public required CallStage Stage { get; init; }

    /// <summary>False when the account that it is held with cannot be asked or told anything.</summary>
    public bool IsConnected { get; init; } = true;

    /// <summary>The addresses.</summary>
    public required CallLinks Links { get; init; }

    /// <summary>What is shown: the meeting, or another call on its link; without occurrences before it was held.</summary>
    public required MeetingConversation Conversation { get; init; }

    /// <summary>What was said; null when that is not known.</summary>
    public ConversationTranscript? Transcript { get; init; }

    /// <summary>What the analysis found; null when there is none.</summary>
    public StoredAnalysis? Analysis { get; init; }

    /// <summary>Who was there; empty when that is not known.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>True when everybody who was there is among <see cref="Participants"/>.</summary>
    public bool IsAttendanceKnown => Conversation.Occurrences.Count > 0 && FindMissing(ArtifactKind.Attendance) is null
        && Conversation.FindArtifacts(ArtifactKind.Attendance).Any();

    /// <summary>The lead; null when there is none, or it is not in the book.</summary>
    public Lead? Lead { get; init; }

    /// <summary>The colours of the speakers.</summary>
    public required Voices Voices { get; init; }

    /// <summary>The transcript in paragraphs.</summary>
    public required IReadOnlyList<SpeakerTurn> Turns { get; init; }

    /// <summary>The meeting.</summary>
    public Meeting Meeting => Overview.Meeting;

    /// <summary>True when there is something to read, or will be.</summary>
    public bool IsHeld => Stage == CallStage.Held;

    /// <summary>Other calls on the same link than the one that is shown.</summary>
    public IReadOnlyList<Occurrence> OtherCalls => [.. Overview.OtherCalls.Where(call => !Conversation.Holds(call.Id))];

    /// <summary>The files that can be played, with where they stand in the call; empty when there are none.</summary>
    public IReadOnlyList<CallFile> Files => CallFile.Of(Conversation, Transcript);

    /// <summary>Which of them was asked for; the first is shown when there is none of this number.</summary>
    public int FileNumber { get; init; }

    /// <summary>The file to play; null when there is none.</summary>
    public CallFile? File => Files is { Count: > 0 } files ? files[FileNumber < files.Count ? FileNumber : 0] : null;

    /// <summary>True when a transcript is still to come.</summary>
    public bool IsTranscriptAwaited => Transcript is null && FindMissing(ArtifactKind.Transcript) is { IsSettled: false };

    /// <summary>True when an analysis can be asked for, for the first time or again.</summary>
    public bool CanAnalyze => Transcript is not null;

    /// <summary>True when there is something to play or to see on the timeline.</summary>
    public bool HasPlayer => Files.Count > 0 || Turns.Count > 0;

    /// <summary>How long the recording is from the start of its first file to the end of its last; null when unknown.</summary>
    public TimeSpan? RecordedLength => Files.Max(static file => file.Offset + file.Length);

    /// <summary>Says which state of the call the page shows; changes with each of its parts.</summary>
    /// <remarks>Whatever changes an analysis also renews the meeting's result, so that the analysis itself need not be read for it.</remarks>
    public static string VersionOf(MeetingOverview overview, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(overview);
        var calls = string.Concat(overview.Occurrences.Select(static call => $"-{call.Version}"));

        // What the page is about changes with time alone as well.
        return $"{overview.Meeting.Version}-{overview.Result.Version}{calls}-{CallStages.Of(overview.Meeting, overview.Conversation, now)}";
    }

    /// <summary>Returns an artifact of a kind that is not there, the one that may yet come first; null when all are there, or none is expected.</summary>
    public Artifact? FindMissing(ArtifactKind kind) => Conversation.FindArtifacts(kind)
        .Where(static artifact => artifact.State != ArtifactState.Available).OrderBy(static artifact => artifact.IsSettled).FirstOrDefault();

    /// <summary>Returns the segment of an index; null when the transcript has none, or is not there.</summary>
    public Segment? FindSegment(int index) =>
        index >= 0 && index < Transcript?.Transcript.Segments.Count ? Transcript.Transcript.Segments[index] : null;

    /// <summary>Returns the meeting; never what was said.</summary>
    public override string ToString() => Overview.ToString();
}
