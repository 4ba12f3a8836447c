using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Artifacts;
using SalesFlow.Video.Testing.Zoom.Api;
using SalesFlow.Video.Testing.Zoom.Meetings;

namespace SalesFlow.Video.Testing.Zoom.Webhooks;

/// <summary>What Zoom tells about the files of a call.</summary>
internal static class RecordingEvents
{
    internal static ZoomEvent Completed(ArtifactFile file, JsonObject recording, string downloadToken) =>
        Recording("recording.completed", file, recording, downloadToken) with { Scope = ZoomScope.HearOfRecordings };

    internal static ZoomEvent TranscriptCompleted(ArtifactFile file, JsonObject recording, string downloadToken) =>
        Recording("recording.transcript_completed", file, recording, downloadToken);

    /// <summary>Names the meeting in fields of their own, unlike every other event, and carries no link.</summary>
    internal static ZoomEvent MeetingTranscriptCompleted(ArtifactFile file)
    {
        var meeting = ZoomMeeting.Of(file.Occurrence);
        var payload = new JsonObject
        {
            ["account_id"] = ZoomIds.CompanyOf(meeting.Host),
            ["object"] = new JsonObject
            {
                ["host_id"] = ZoomIds.UserOf(meeting.Host),
                ["meeting_uuid"] = meeting.Uuid,
                ["meeting_id"] = meeting.Id,
                ["meeting_topic"] = meeting.Title,
                ["meeting_start_time"] = ZoomTime.Format(file.Occurrence.StartedAt),
                ["file_id"] = file.Id.ToUpperInvariant(),
                ["attach_type"] = "durable_transcript",
            },
        };
        return ZoomEvent.Create("meeting.aic_transcript_completed", file.CompletesAt, payload);
    }

    private static ZoomEvent Recording(string name, ArtifactFile file, JsonObject recording, string downloadToken)
    {
        var payload = new JsonObject { ["account_id"] = ZoomIds.CompanyOf(file.Occurrence.Meeting.Host), ["object"] = recording };
        return ZoomEvent.Create(name, file.CompletesAt, payload, downloadToken);
    }
}
