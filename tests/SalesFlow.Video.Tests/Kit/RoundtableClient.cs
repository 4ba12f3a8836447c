using System.Text.Json.Serialization;
using SalesFlow.Video.Http;

namespace SalesFlow.Video.Tests.Kit;

/// <summary>A platform's client that knows where the platform is, and, when asked to, the codes by which it refuses.</summary>
internal sealed class RoundtableClient(string httpClientName, IHttpClientFactory clients, TimeProvider timeProvider, Uri home)
    : PlatformClient(KitStage.Platform, httpClientName, clients, timeProvider)
{
    /// <summary>Reads refusals as <c>{"reason": …}</c>; without it the status decides.</summary>
    public bool KnowsCodes { get; set; }

    protected override AllowedHosts BearerHosts => new([home], "*.roundtable.example");

    protected override string? TrackingHeader => "request-id";

    protected override PlatformException? FindFailure(PlatformAnswer answer)
    {
        if (!KnowsCodes || answer.TryRead(RoundtableJson.Default.RoundtableRefusal)?.Reason is not { } reason)
            return base.FindFailure(answer);

        var kind = reason switch
        {
            "rateLimitExceeded" => PlatformErrorKind.RateLimited,
            "quotaExceeded" => PlatformErrorKind.QuotaExhausted,
            "insufficientPermissions" => PlatformErrorKind.MissingScope,
            _ => answer.Kind,
        };
        return answer.ToException(kind, reason, trackingId: FindTrackingId(answer));
    }
}

internal sealed record Room(string Id, string? Title = null);

internal sealed record RoundtableRefusal(string? Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Room))]
[JsonSerializable(typeof(RoundtableRefusal))]
internal sealed partial class RoundtableJson : JsonSerializerContext;
