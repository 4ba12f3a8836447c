using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Platforms.Zoom.Meetings;
using SalesFlow.Video.Platforms.Zoom.Wire;

namespace SalesFlow.Video.Platforms.Zoom.Api;

/// <summary>Zoom's meeting endpoints, one method for each, called on behalf of an integration.</summary>
internal sealed class ZoomApiClient(ZoomSender sender, AccessTokenSource tokens)
{
    private const string MyMeetings = "users/me/meetings";

    public Task<ZoomMeeting> CreateMeetingAsync(Integration integration, ZoomMeetingRequest meeting, CancellationToken cancellationToken) =>
        ZoomRetry.WithoutRefusedTrimmingsAsync(meeting, request => ReadAsync(
            integration, new("create_meeting", HttpMethod.Post, MyMeetings, ToJson(request)), ZoomJson.Default.ZoomMeeting, cancellationToken));

    public Task<ZoomMeeting> GetMeetingAsync(Integration integration, string id, CancellationToken cancellationToken) =>
        ReadAsync(integration, new("get_meeting", HttpMethod.Get, PathOf(id)), ZoomJson.Default.ZoomMeeting, cancellationToken);

    /// <summary>Reads one page of what was ever scheduled; the first one without a token.</summary>
    /// <remarks>A meeting that was created in doubt and whose start has passed meanwhile is missing among the upcoming ones.</remarks>
    public Task<ZoomMeetingPage> ListMeetingsAsync(Integration integration, string? pageToken, CancellationToken cancellationToken) =>
        ListMeetingsAsync(integration, "scheduled", pageToken, cancellationToken);

    /// <summary>Reads one page of what is still to come; the first one without a token.</summary>
    public Task<ZoomMeetingPage> ListUpcomingAsync(Integration integration, string? pageToken, CancellationToken cancellationToken) =>
        ListMeetingsAsync(integration, "upcoming", pageToken, cancellationToken);

    public Task UpdateMeetingAsync(Integration integration, string id, ZoomMeetingRequest meeting, CancellationToken cancellationToken) =>
        ZoomRetry.WithoutRefusedTrimmingsAsync(meeting, request =>
            SendAsync(integration, new("update_meeting", HttpMethod.Patch, PathOf(id), ToJson(request)), cancellationToken));

    public Task DeleteMeetingAsync(Integration integration, string id, CancellationToken cancellationToken)
    {
        // The application tells the guests, and the host is the one who cancels: Zoom's own e-mails would be second ones.
        var quietly = $"{PathOf(id)}?schedule_for_reminder=false&cancel_meeting_reminder=false";
        return SendAsync(integration, new("delete_meeting", HttpMethod.Delete, quietly), cancellationToken);
    }

    public Task<ZoomInstances> ListInstancesAsync(Integration integration, string id, CancellationToken cancellationToken)
    {
        var path = $"past_meetings/{Uri.EscapeDataString(id)}/instances";
        return ReadAsync(integration, new("list_instances", HttpMethod.Get, path), ZoomJson.Default.ZoomInstances, cancellationToken);
    }

    public Task<ZoomPastMeeting> GetPastMeetingAsync(Integration integration, string uuid, CancellationToken cancellationToken)
    {
        var path = $"past_meetings/{ZoomUuid.ToPathSegment(uuid)}";
        return ReadAsync(integration, new("get_past_meeting", HttpMethod.Get, path), ZoomJson.Default.ZoomPastMeeting, cancellationToken);
    }

    /// <summary>Reads what was recorded of an occurrence, with a token that opens the files for the next hour.</summary>
    public Task<ZoomRecordings> GetRecordingsAsync(Integration integration, string uuid, CancellationToken cancellationToken)
    {
        var path = $"meetings/{ZoomUuid.ToPathSegment(uuid)}/recordings"
            + $"?include_fields=download_access_token&ttl={(int)ZoomDefaults.DownloadTokenLifetime.TotalSeconds}";
        return ReadAsync(integration, new("get_recordings", HttpMethod.Get, path), ZoomJson.Default.ZoomRecordings, cancellationToken);
    }

    public Task<ZoomTranscriptFile> GetTranscriptAsync(Integration integration, string uuid, CancellationToken cancellationToken)
    {
        var path = $"meetings/{ZoomUuid.ToPathSegment(uuid)}/transcript";
        return ReadAsync(integration, new("get_transcript", HttpMethod.Get, path), ZoomJson.Default.ZoomTranscriptFile, cancellationToken);
    }

    /// <summary>Reads one page of who was at an occurrence; the first one without a token.</summary>
    public Task<ZoomParticipantPage> ListParticipantsAsync(
        Integration integration, string uuid, string? pageToken, CancellationToken cancellationToken)
    {
        var path = PageOf($"past_meetings/{ZoomUuid.ToPathSegment(uuid)}/participants?page_size={ZoomDefaults.LargestPage}", pageToken);
        return ReadAsync(integration, new("list_participants", HttpMethod.Get, path), ZoomJson.Default.ZoomParticipantPage, cancellationToken);
    }

    private Task<ZoomMeetingPage> ListMeetingsAsync(Integration integration, string type, string? pageToken, CancellationToken cancellationToken)
    {
        var page = PageOf($"{MyMeetings}?type={type}&page_size={ZoomDefaults.LargestPage}", pageToken);
        return ReadAsync(integration, new("list_meetings", HttpMethod.Get, page), ZoomJson.Default.ZoomMeetingPage, cancellationToken);
    }

    private Task<T> ReadAsync<T>(Integration integration, ZoomRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        WithTokenAsync(
            integration, token => sender.ReadAsync(request, integration.ApiBaseUrl, token, type, cancellationToken), cancellationToken);

    private Task<bool> SendAsync(Integration integration, ZoomRequest request, CancellationToken cancellationToken) =>
        WithTokenAsync(
            integration, token => sender.SendAsync(request, integration.ApiBaseUrl, token, cancellationToken), cancellationToken);

    private async Task<T> WithTokenAsync<T>(Integration integration, Func<Secret, Task<T>> sendAsync, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(integration, cancellationToken: cancellationToken).ConfigureAwait(false);
        try
        {
            return await SendAsAsync(integration, token, sendAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (PlatformException exception) when (exception.Kind == PlatformErrorKind.Unauthorized)
        {
            // With a refused token nothing was done, so that even a write may be sent again: once, with a new token.
            token = await tokens.GetAsync(integration, refusedVersion: token.Version, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await SendAsAsync(integration, token, sendAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (PlatformException exception) when (exception.Kind == PlatformErrorKind.Unauthorized)
        {
            // Refused although it is new: the user removed the app in Zoom. An unpublished app is not told by webhook.
            await tokens.RejectAsync(integration, token, cancellationToken).ConfigureAwait(false);
            throw EndOf(integration, exception);
        }
    }

    private async Task<T> SendAsAsync<T>(
        Integration integration, AccessToken token, Func<Secret, Task<T>> sendAsync, CancellationToken cancellationToken)
    {
        try
        {
            return await sendAsync(token.Value).ConfigureAwait(false);
        }
        catch (PlatformException exception) when (exception.Kind == PlatformErrorKind.AccountGone)
        {
            await tokens.ReportGoneAsync(integration, token, cancellationToken).ConfigureAwait(false);
            throw EndOf(integration, exception);
        }
    }

    private static ReconnectRequiredException EndOf(Integration integration, PlatformException exception) =>
        new(integration.Platform, integration.Id, exception.Kind)
        {
            Status = exception.Status,
            PlatformCode = exception.PlatformCode,
            TrackingId = exception.TrackingId,
        };

    private static byte[] ToJson(ZoomMeetingRequest meeting) =>
        JsonSerializer.SerializeToUtf8Bytes(meeting, ZoomJson.Default.ZoomMeetingRequest);

    private static string PageOf(string firstPage, string? token) =>
        string.IsNullOrEmpty(token) ? firstPage : $"{firstPage}&next_page_token={Uri.EscapeDataString(token)}";

    private static string PathOf(string id) => $"meetings/{Uri.EscapeDataString(id)}";
}
