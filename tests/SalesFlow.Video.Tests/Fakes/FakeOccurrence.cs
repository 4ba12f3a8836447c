using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>An occurrence on the fake platform; what a test leaves out is not there yet.</summary>
internal sealed class FakeOccurrence(PlatformOccurrence occurrence)
{
    public PlatformOccurrence Occurrence { get; private set; } = occurrence;

    public DateTimeOffset? Start => Occurrence.Start;

    public DateTimeOffset? End
    {
        get => Occurrence.End;
        set => Occurrence = Occurrence with { End = value };
    }

    public Func<ArtifactAnswer<IReadOnlyList<Recording>>>? Recordings { get; set; }

    public byte[] RecordingBytes { get; set; } = [.. Enumerable.Range(0, 1000).Select(number => (byte)number)];

    public Func<ArtifactAnswer<Transcript>>? Transcript { get; set; }

    public Func<ArtifactAnswer<IReadOnlyList<Participant>>>? Participants { get; set; }

    public int Downloads { get; private set; }

    public ArtifactAnswer<IReadOnlyList<Recording>> FindRecordings() =>
        Recordings?.Invoke() ?? ArtifactAnswer<IReadOnlyList<Recording>>.NotYet(isProcessing: false);

    public ArtifactAnswer<Transcript> FindTranscript() => Transcript?.Invoke() ?? ArtifactAnswer<Transcript>.NotYet(isProcessing: false);

    public ArtifactAnswer<IReadOnlyList<Participant>> FindParticipants() =>
        Participants?.Invoke() ?? ArtifactAnswer<IReadOnlyList<Participant>>.NotYet(isProcessing: false);

    public RecordingContent? OpenRecording(long offset)
    {
        Downloads++;
        return new RecordingContent(new MemoryStream(RecordingBytes[(int)offset..]), "video/mp4", RecordingBytes.Length, offset);
    }
}
