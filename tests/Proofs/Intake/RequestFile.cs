using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SalesFlow.Video.Proofs.Webhooks;

namespace SalesFlow.Video.Proofs.Intake;

/// <summary>Signed requests as they go over the wire, each of them another webhook, one behind the other and all of one length.</summary>
internal sealed class RequestFile(string path, Uri address) : IDisposable
{
    private const int BodyLength = 1224;
    private const string EmptyTopic = "\"topic\":\"\"";

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(WebhookApp.Secret);
    private int _written;

    public string Path => path;

    /// <summary>How long each request is.</summary>
    public int Length { get; private set; }

    /// <summary>Writes requests signed at this moment in place of the earlier ones.</summary>
    public void Write(int count)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 20);
        for (var index = 0; index < count; index++)
        {
            // What the webhooks tell of happened one after the other, lately.
            var request = Compose(_written++, now, now - TimeSpan.FromSeconds((double)(count - index) / IntakeSettings.MostPerSecond));
            Length = request.Length;
            file.Write(request);
        }
    }

    public void Dispose() => File.Delete(path);

    private byte[] Compose(int number, DateTimeOffset now, DateTimeOffset happenedAt)
    {
        var body = ComposeBody(number, happenedAt);
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")));
        return Encoding.ASCII.GetBytes(
            $"""
            POST {WebhookApp.Path} HTTP/1.1
            Host: {address.Authority}
            User-Agent: Zoom Marketplace/1.0a
            Content-Type: application/json; charset=utf-8
            Content-Length: {body.Length}
            x-zm-signature: v0={signature}
            x-zm-request-timestamp: {timestamp}
            x-zm-request-id: {Guid.NewGuid()}


            """.ReplaceLineEndings("\r\n") + body);
    }

    private static string ComposeBody(int number, DateTimeOffset happenedAt)
    {
        // In two places the bytes of each differ: a load generator that hashes only some of a string's bytes must not take them for alike.
        var account = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var uuid = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var time = happenedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var body = JsonSerializer.Serialize(new
        {
            @event = "meeting.participant_joined",
            payload = new
            {
                account_id = account,
                @object = new
                {
                    id = $"{80_000_000_000 + number}",
                    host_id = "host-of-the-proof",
                    topic = "",
                    uuid,
                    type = 2,
                    start_time = time,
                    timezone = "Europe/Berlin",
                    duration = 60,
                    participant = new { user_id = "16778240", user_name = "Buyer", id = "", participant_uuid = uuid[..16], join_time = time, email = "" },
                },
            },
            event_ts = happenedAt.ToUnixTimeMilliseconds(),
        });
        return body.Replace(EmptyTopic, EmptyTopic[..^1] + new string('x', BodyLength - body.Length) + '"', StringComparison.Ordinal);
    }
}
