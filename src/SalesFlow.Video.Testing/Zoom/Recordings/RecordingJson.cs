using System.Globalization;
using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Artifacts;
using SalesFlow.Video.Testing.Occurrences;

namespace SalesFlow.Video.Testing.Zoom.Recordings;

/// <summary>Writes a recording as the API and the webhooks show it.</summary>
internal sealed class RecordingJson(ArtifactShelf shelf, SimulatorAddress address)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    /// <summary>The whole recording in the words of the API, where the type of the meeting is a string.</summary>
    internal JsonObject Whole(HeldOccurrence instance, IReadOnlyList<ArtifactFile> files)
    {
        var json = Describe(instance, files);
        json["type"] = instance.Meeting.Type.ToString(CultureInfo.InvariantCulture);
        return json;
    }

    /// <summary>The recording in the words of a webhook, where the type of the meeting is a number.</summary>
    internal JsonObject Told(HeldOccurrence instance, IReadOnlyList<ArtifactFile> files)
    {
        var json = Describe(instance, files);
        json["type"] = instance.Meeting.Type;
        json["host_email"] = instance.Meeting.Host.Email;
        json["on_prem"] = false;
        return json;
    }

    internal Uri DownloadUrl(ArtifactFile file) => address.To(
        (file.Kind == FileKind.MeetingTranscript ? "zoom/rec/meeting/transcript/download/" : "zoom/rec/download/") + file.DownloadKey);

    private JsonObject Describe(HeldOccurrence instance, IReadOnlyList<ArtifactFile> files)
    {
        var meeting = instance.Meeting;
        return new JsonObject
        {
            ["uuid"] = instance.Uuid,
            ["id"] = meeting.Id,
            ["account_id"] = meeting.Host.AccountId,
            ["host_id"] = meeting.Host.UserId,
            ["topic"] = meeting.Topic,
            ["start_time"] = ZoomTime.Format(instance.StartedAt),
            ["timezone"] = meeting.TimeZone,
            ["duration"] = (int)Math.Ceiling(instance.Length.TotalMinutes),
            ["total_size"] = files.Where(shelf.IsComplete).Sum(file => (long)file.Length),
            ["recording_count"] = files.Count,
            ["share_url"] = address.To($"zoom/rec/share/{files[0].DownloadKey}").ToString(),
            ["password"] = meeting.Password,
            ["recording_play_passcode"] = meeting.EncryptedPassword,
            ["auto_delete"] = true,
            ["auto_delete_date"] = (instance.StartedAt + KeptFor).UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["recording_files"] = new JsonArray([.. files.Select(Entry)]),
        };
    }

    private JsonObject Entry(ArtifactFile file)
    {
        var instance = file.Instance;
        var isComplete = shelf.IsComplete(file);
        var entry = new JsonObject
        {
            ["meeting_id"] = instance.Uuid,
            ["recording_start"] = ZoomTime.Format(instance.StartedAt),
            ["recording_end"] = isComplete ? ZoomTime.Format(instance.EndedAt!.Value) : "",
            ["file_type"] = isComplete ? file.Kind.Type : "",
            ["file_extension"] = file.Kind.Extension,
            ["recording_type"] = isComplete ? file.Kind.RecordingType : "",
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
