using System.Security.Cryptography;
using System.Text;

namespace SalesFlow.Video.Meetings;

/// <summary>Puts the transcripts of a conversation one after the other.</summary>
/// <remarks>
/// An occurrence stands where it really began. One of which that is not known is put right after what came before it: the order is
/// known, the pause is not, and none is made up.
/// </remarks>
internal sealed class TranscriptJoin
{
    private readonly List<TranscriptPart> _parts = [];
    private readonly List<TranscriptGap> _gaps = [];
    private readonly List<Segment> _segments = [];

    public static ConversationTranscript? Join(MeetingConversation conversation, Dictionary<OccurrenceId, StoredTranscript> transcripts)
    {
        List<StoredTranscript> found = [.. conversation.Occurrences.Select(one => transcripts.GetValueOrDefault(one.Id)).OfType<StoredTranscript>()];
        if (found.Count == 0)
            return null;

        var join = new TranscriptJoin();
        join.Add(conversation, transcripts);
        return new ConversationTranscript
        {
            ConversationId = conversation.Id,
            MeetingId = conversation.MeetingId,
            Transcript = new Transcript
            {
                Language = found.Select(static transcript => transcript.Transcript.Language).FirstOrDefault(static language => language is not null),
                Segments = join._segments,
                Gaps = join._gaps,
            },
            Parts = join._parts,
            ContentHash = HashOf(found),
            CreatedAt = found.Max(static transcript => transcript.CreatedAt),
            ProcessingError = found.Select(static transcript => transcript.ProcessingError).FirstOrDefault(static error => error is not null),
        };
    }

    private void Add(MeetingConversation conversation, Dictionary<OccurrenceId, StoredTranscript> transcripts)
    {
        List<(TimeSpan Start, TimeSpan End)> pauses = [];
        var end = TimeSpan.Zero;
        foreach (var occurrence in conversation.Occurrences)
        {
            var start = occurrence.ActualStart - conversation.ActualStart ?? end;
            if (start > end)
                pauses.Add((end, start));

            var transcript = transcripts.GetValueOrDefault(occurrence.Id);
            var segments = transcript?.Transcript.Segments;
            if (segments is { Count: > 0 })
            {
                // A pause before the first word is nothing to mark.
                if (_segments.Count > 0)
                    _gaps.AddRange(pauses.Select(pause => new TranscriptGap(_segments.Count - 1, pause.Start, pause.End)));
                pauses.Clear();
            }

            if (transcript is not null)
                Add(transcript, start);
            end = Later(end, occurrence.ActualEnd - conversation.ActualStart ?? start + LengthOf(segments));
        }
    }

    private void Add(StoredTranscript transcript, TimeSpan offset)
    {
        var (first, segments) = (_segments.Count, transcript.Transcript.Segments);
        _parts.Add(new TranscriptPart(transcript.OccurrenceId, offset, first, segments.Count, transcript.ContentHash));
        _segments.AddRange(first == 0 && offset == TimeSpan.Zero
            ? segments
            : segments.Select((segment, place) => ConversationTranscript.Shift(segment, first + place, offset)));
    }

    private static TimeSpan LengthOf(IReadOnlyList<Segment>? segments) =>
        segments is { Count: > 0 } ? segments.Max(static segment => segment.End) : TimeSpan.Zero;

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static string HashOf(List<StoredTranscript> parts) => parts.Count == 1
        ? parts[0].ContentHash
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', parts.Select(static part => $"{part.OccurrenceId}:{part.ContentHash}")))));
}
