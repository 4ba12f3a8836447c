using System.Buffers;
using System.Text;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.EntityFramework.Stores.Occurrences;

/// <summary>Transcripts as rows and back. What is kept is the WebVTT, which holds all that was said, by whom, to the millisecond.</summary>
internal static class TranscriptRows
{
    public static TranscriptRow ToRow(StoredTranscript transcript)
    {
        var vtt = new ArrayBufferWriter<byte>();
        WebVtt.Write(transcript.Transcript, vtt);

        // Made of what can be read back: a NUL character or half a surrogate pair in it would be refused by PostgreSQL.
        var text = TranscriptText.Format(WebVtt.ReadTranscript(vtt.WrittenSpan));
        return new TranscriptRow
        {
            Id = Guid.CreateVersion7(transcript.CreatedAt),
            MeetingId = transcript.MeetingId.Value,
            OccurrenceId = transcript.OccurrenceId.Value,
            Language = transcript.Transcript.Language,
            IsProcessed = transcript.IsProcessed,
            ProcessingError = transcript.ProcessingError,
            ContentHash = transcript.ContentHash,
            CreatedAt = transcript.CreatedAt,
            TranscriptText = text,
            TranscriptVtt = Encoding.UTF8.GetString(vtt.WrittenSpan),
        };
    }

    public static StoredTranscript ToTranscript(TranscriptRow row) => new()
    {
        OccurrenceId = new OccurrenceId(row.OccurrenceId),
        MeetingId = new MeetingId(row.MeetingId),
        Transcript = WebVtt.ReadTranscript(Encoding.UTF8.GetBytes(row.TranscriptVtt)) with { Language = row.Language },
        ContentHash = row.ContentHash,
        CreatedAt = row.CreatedAt,
        IsProcessed = row.IsProcessed,
        ProcessingError = row.ProcessingError,
    };
}
