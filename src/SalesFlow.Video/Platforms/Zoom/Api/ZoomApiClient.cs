using System.Text.Json.Serialization.Metadata;
using SalesFlow.Video.Http;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Platforms.Zoom.Wire;

namespace SalesFlow.Video.Platforms.Zoom.Api;

/// <summary>Zoom's meeting endpoints, one method for each, called on behalf of an integration.</summary>
internal sealed class ZoomApiClient(ZoomSender sender, AccessTokenSource tokens)
{
    private const string MyMeetings = "users/me/meetings";

    public Task<ZoomMeeting> CreateMeetingAsync(Integration integration, ZoomMeetingRequest meeting, CancellationToken cancellationToken) =>
        ZoomRetry.WithoutRefusedTrimmingsAsync(meeting, slim => ReadAsync(
            integration, WriteOf(slim, integration, "create_meeting", HttpMethod.Post, MyMeetings), ZoomJson.Default.ZoomMeeting, cancellationToken));

    public Task<ZoomMeeting> GetMeetingAsync(Integration integration, string id, CancellationToken cancellationToken) =>
        GetAsync(integration, "get_meeting", PathOf(id), ZoomJson.Default.ZoomMeeting, cancellationToken);

    /// <summary>Reads one page of what was ever scheduled; the first one without a token.</summary>
    /// <remarks>A meeting that was created in doubt and whose start has passed meanwhile is missing among the upcoming ones.</remarks>
    public Task<ZoomMeetingPage> ListMeetingsAsync(Integration integration, string? pageToken, CancellationToken cancellationToken) =>
        ListMeetingsAsync(integration, "scheduled", pageToken, cancellationToken);

    /// <summary>Reads one page of what is still to come; the first one without a token.</summary>
    public Task<ZoomMeetingPage> ListUpcomingAsync(Integration integration, string? pageToken, CancellationToken cancellationToken) =>
        ListMeetingsAsync(integration, "upcoming", pageToken, cancellationToken);

    public Task UpdateMeetingAsync(Integration integration, string id, ZoomMeetingRequest meeting, CancellationToken cancellationToken) =>
        ZoomRetry.WithoutRefusedTrimmingsAsync(meeting, slim => SendAsync(
            integration, WriteOf(slim, integration, "update_meeting", HttpMethod.Patch, PathOf(id)), cancellationToken));

    public Task DeleteMeetingAsync(Integration integration, string id, CancellationToken cancellationToken)
    {
        // The application tells the guests, and the host is the one who cancels: Zoom's own e-mails would be second ones.
        var quietly = $"{PathOf(id)}?schedule_for_reminder=false&cancel_meeting_reminder=false";
        return SendAsync(
            integration, sender.RequestFor(integration.ApiBaseUrl, "delete_meeting", HttpMethod.Delete, quietly), cancellationToken);
    }

    public Task<ZoomInstances> ListInstancesAsync(Integration integration, string id, CancellationToken cancellationToken)
    {
        var path = $"past_meetings/{Uri.EscapeDataString(id)}/instances";
        return GetAsync(integration, "list_instances", path, ZoomJson.Default.ZoomInstances, cancellationToken);
    }

    public Task<ZoomPastMeeting> GetPastMeetingAsync(Integration integration, string uuid, CancellationToken cancellationToken)
    {
        var path = $"past_meetings/{ZoomUuid.ToPathSegment(uuid)}";
        return GetAsync(integration, "get_past_meeting", path, ZoomJson.Default.ZoomPastMeeting, cancellationToken);
    }

    /// <summary>Reads what was recorded of an occurrence, with a token that opens the files for the next hour.</summary>
    public Task<ZoomRecordings> GetRecordingsAsync(Integration integration, string uuid, CancellationToken cancellationToken)
    {
        var path = $"meetings/{ZoomUuid.ToPathSegment(uuid)}/recordings"
            + $"?include_fields=download_access_token&ttl={(int)ZoomDefaults.DownloadTokenLifetime.TotalSeconds}";
        return GetAsync(integration, "get_recordings", path, ZoomJson.Default.ZoomRecordings, cancellationToken);
    }

    public Task<ZoomTranscriptFile> GetTranscriptAsync(Integration integration, string uuid, CancellationToken cancellationToken)
    {
        var path = $"meetings/{ZoomUuid.ToPathSegment(uuid)}/transcript";
        return GetAsync(integration, "get_transcript", path, ZoomJson.Default.ZoomTranscriptFile, cancellationToken);
    }

    /// <summary>Reads one page of who was at an occurrence; the first one without a token.</summary>
    public Task<ZoomParticipantPage> ListParticipantsAsync(
        Integration integration, string uuid, string? pageToken, CancellationToken cancellationToken)
    {
        var path = PageOf($"past_meetings/{ZoomUuid.ToPathSegment(uuid)}/participants?page_size={ZoomDefaults.LargestPage}", pageToken);
        return GetAsync(integration, "list_participants", path, ZoomJson.Default.ZoomParticipantPage, cancellationToken);
    }

    private Task<ZoomMeetingPage> ListMeetingsAsync(Integration integration, string type, string? pageToken, CancellationToken cancellationToken)
    {
        var page = PageOf($"{MyMeetings}?type={type}&page_size={ZoomDefaults.LargestPage}", pageToken);
        return GetAsync(integration, "list_meetings", page, ZoomJson.Default.ZoomMeetingPage, cancellationToken);
    }

    private Task<T> GetAsync<T>(
        Integration integration, string operation, string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        ReadAsync(integration, sender.RequestFor(integration.ApiBaseUrl, operation, HttpMethod.Get, path), type, cancellationToken);

    private Task<T> ReadAsync<T>(Integration integration, PlatformRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        tokens.CallAsync(integration, token => sender.ReadAsync(request, token, type, cancellationToken), cancellationToken);

    private Task<PlatformAnswer> SendAsync(Integration integration, PlatformRequest request, CancellationToken cancellationToken) =>
        tokens.CallAsync(integration, token => sender.SendAsync(request, token, cancellationToken), cancellationToken);

    private PlatformRequest WriteOf(ZoomMeetingRequest meeting, Integration integration, string operation, HttpMethod method, string path) =>
        sender.RequestFor(integration.ApiBaseUrl, operation, method, path).WithJson(meeting, ZoomJson.Default.ZoomMeetingRequest);

    private static string PageOf(string firstPage, string? token) =>
        string.IsNullOrEmpty(token) ? firstPage : $"{firstPage}&next_page_token={Uri.EscapeDataString(token)}";

    private static string PathOf(string id) => $"meetings/{Uri.EscapeDataString(id)}";
}
