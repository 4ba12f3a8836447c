using System.Globalization;
using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Artifacts;
using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.Zoom.Meetings;

namespace SalesFlow.Video.Testing.Zoom.Recordings;

/// <summary>Writes a recording as the API and the webhooks show it.</summary>
internal sealed class RecordingJson(ArtifactShelf shelf, SimulatorAddress address)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    /// <summary>The whole recording in the words of the API, where the type of the meeting is a string.</summary>
    internal JsonObject Whole(HeldOccurrence occurrence, IReadOnlyList<ArtifactFile> files)
    {
        var json = Describe(occurrence, files);
        json["type"] = ZoomMeeting.Of(occurrence).Type.ToString(CultureInfo.InvariantCulture);
        return json;
    }

    /// <summary>The recording in the words of a webhook, where the type of the meeting is a number.</summary>
    internal JsonObject Told(HeldOccurrence occurrence, IReadOnlyList<ArtifactFile> files)
    {
        var json = Describe(occurrence, files);
        json["type"] = ZoomMeeting.Of(occurrence).Type;
        json["host_email"] = occurrence.Meeting.Host.Email;
        json["on_prem"] = false;
        return json;
    }

    internal Uri DownloadUrl(ArtifactFile file) => address.To(
        (file.Kind == FileKind.MeetingTranscript ? "zoom/rec/meeting/transcript/download/" : "zoom/rec/download/") + file.DownloadKey);

    private JsonObject Describe(HeldOccurrence occurrence, IReadOnlyList<ArtifactFile> files)
    {
        var meeting = ZoomMeeting.Of(occurrence);
        return new JsonObject
        {
            ["uuid"] = occurrence.Id,
            ["id"] = meeting.Id,
            ["account_id"] = ZoomIds.CompanyOf(meeting.Host),
            ["host_id"] = ZoomIds.UserOf(meeting.Host),
            ["topic"] = meeting.Title,
            ["start_time"] = ZoomTime.Format(occurrence.StartedAt),
            ["timezone"] = meeting.TimeZone,
            ["duration"] = (int)Math.Ceiling(occurrence.Length.TotalMinutes),
            ["total_size"] = files.Where(shelf.IsComplete).Sum(file => (long)file.Length),
            ["recording_count"] = files.Count,
            ["share_url"] = address.To($"zoom/rec/share/{files[0].DownloadKey}").ToString(),
            ["password"] = meeting.Password,
            ["recording_play_passcode"] = meeting.EncryptedPassword,
            ["auto_delete"] = true,
            ["auto_delete_date"] = (occurrence.StartedAt + KeptFor).UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["recording_files"] = new JsonArray([.. files.Select(Entry)]),
        };
    }

    private JsonObject Entry(ArtifactFile file)
    {
        var occurrence = file.Occurrence;
        var kind = FileKind.Of(file);
        var isComplete = shelf.IsComplete(file);
        var entry = new JsonObject
        {
            ["meeting_id"] = occurrence.Id,
            ["recording_start"] = ZoomTime.Format(occurrence.StartedAt),
            ["recording_end"] = isComplete ? ZoomTime.Format(occurrence.EndedAt!.Value) : "",
            ["file_type"] = isComplete ? kind.Type : "",
            ["file_extension"] = kind.Extension,
            ["recording_type"] = isComplete ? kind.RecordingType : "",
            ["download_url"] = DownloadUrl(file).ToString(),
        };

        // The platform shows less of a timeline than of any other file.
        if (file.Kind == FileKind.Timeline)
            return entry;

        entry.Insert(0, "id", file.Id);
        entry["file_size"] = isComplete ? file.Length : 0;
        entry["play_url"] = address.To($"zoom/rec/play/{file.DownloadKey}").ToString();
        entry["status"] = isComplete ? "completed" : "processing";
        return entry;
    }
}
