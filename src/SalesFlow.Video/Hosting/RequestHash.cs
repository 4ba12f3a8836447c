using System.Security.Cryptography;
using System.Text.Json;

namespace SalesFlow.Video.Hosting;

/// <summary>Tells whether two requests with one idempotency key are the same request.</summary>
internal static class RequestHash
{
    public static string Of(ScheduleMeeting request)
    {
        var parts = JsonSerializer.SerializeToUtf8Bytes<object?[]>(
        [
            request.Platform.Name, request.Title, request.StartTime?.UtcDateTime, request.Duration, request.IntegrationId?.Value, request.TimeZone,
            request.MeetingType, request.LeadId, request.Agenda, request.Record,
            request.Invitees.Select(static invitee => new[] { invitee.Email, invitee.Name }).ToArray(),
        ]);
        return Convert.ToHexStringLower(SHA256.HashData(parts));
    }
}
