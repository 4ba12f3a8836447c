using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using SalesFlow.Video.Http;
using SalesFlow.Video.Platforms.Zoom.Meetings;

namespace SalesFlow.Video.Platforms.Zoom.Api;

/// <summary>Sends one request with the bearer token that it is given, to an allowed host only, and reads the answer.</summary>
internal sealed class ZoomSender(IHttpClientFactory clients, IOptionsMonitor<ZoomOptions> options, TimeProvider timeProvider)
{
    /// <summary>Sends a request and returns what the answer's body holds.</summary>
    public Task<T> ReadAsync<T>(
        ZoomRequest request, Uri? assignedBaseUrl, Secret accessToken, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        SendAsync(
            request, assignedBaseUrl, accessToken,
            body => JsonSerializer.Deserialize(body, type) ?? throw new JsonException(), cancellationToken);

    /// <summary>Sends a request whose success has an empty body, or an object that says nothing; true.</summary>
    public Task<bool> SendAsync(ZoomRequest request, Uri? assignedBaseUrl, Secret accessToken, CancellationToken cancellationToken) =>
        SendAsync(
            request, assignedBaseUrl, accessToken,
            static body => body is [] or [(byte)'{', ..] ? true : throw new JsonException(), cancellationToken);

    private async Task<T> SendAsync<T>(
        ZoomRequest request, Uri? assignedBaseUrl, Secret accessToken, Func<byte[], T> read, CancellationToken cancellationToken)
    {
        using var call = PlatformCall.Start(MeetingPlatform.Zoom, request.Operation);
        try
        {
            using var message = request.ToMessage(GetAllowedBaseUrl(assignedBaseUrl), accessToken);
            using var client = clients.CreateClient(ZoomDefaults.HttpClientName);
            using var response = await client.SendToPlatformAsync(message, MeetingPlatform.Zoom, cancellationToken).ConfigureAwait(false);
            call.Answered(response.StatusCode);

            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            var answer = Read(request.Operation, response, body, read);
            call.Succeeded();
            return answer;
        }
        catch (PlatformException exception)
        {
            call.Failed(exception.Kind.ToString());
            throw;
        }
    }

    private T Read<T>(string operation, HttpResponseMessage response, byte[] body, Func<byte[], T> read)
    {
        if (ZoomErrors.Find(operation, response, body, timeProvider.GetUtcNow()) is { } error)
            throw error;

        try
        {
            return read(body);
        }
        catch (JsonException)
        {
            // Not kept as the cause, because its message may quote the body.
            throw ZoomErrors.Unreadable(operation, response);
        }
    }

    private Uri GetAllowedBaseUrl(Uri? assigned)
    {
        var current = options.CurrentValue;
        var baseUrl = assigned ?? current.ApiBaseUrl;
        return current.BearerHosts.Allows(baseUrl) ? baseUrl : throw new PlatformException(
            MeetingPlatform.Zoom, PlatformErrorKind.Misconfigured,
            $"The API address of this integration is on host '{baseUrl.Host}', which is not Zoom's. Nothing was sent; connect it again.");
    }
}
