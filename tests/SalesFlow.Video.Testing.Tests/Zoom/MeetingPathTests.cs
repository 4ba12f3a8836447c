using System.Net;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class MeetingPathTests
{
    [Fact]
    public async Task Instance_ids_are_awkward_on_purpose()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();

        var uuids = new List<string>();
        for (var i = 0; i < 4; i++)
            uuids.Add((string)(await zoom.CreateAsync(token)).Json["uuid"]!);

        Assert.All(uuids, uuid => Assert.Equal(16, Convert.FromBase64String(uuid).Length));
        Assert.Contains(uuids, uuid => uuid.StartsWith('/'));
        Assert.Contains(uuids, uuid => uuid.Contains("//", StringComparison.Ordinal));
        Assert.Contains(uuids, uuid => uuid.Contains('+', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Encoded_twice_every_uuid_is_found()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();

        for (var i = 0; i < 8; i++)
        {
            var created = (await zoom.CreateAsync(token)).Json;
            var twice = Uri.EscapeDataString(Uri.EscapeDataString((string)created["uuid"]!));

            var found = await zoom.CallAsync(HttpMethod.Get, "/meetings/" + twice, token);

            Assert.Equal(HttpStatusCode.OK, found.Status);
            Assert.Equal((long)created["id"]!, (long)found.Json["id"]!);
        }
    }

    [Fact]
    public async Task Encoded_once_a_uuid_without_the_awkward_slashes_is_found()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var uuid = await UuidAsync(zoom, token, uuid => uuid.Contains('+', StringComparison.Ordinal) && IsPlain(uuid));

        var found = await zoom.CallAsync(HttpMethod.Get, "/meetings/" + Uri.EscapeDataString(uuid), token);

        Assert.Equal(uuid, (string?)found.Json["uuid"]);
    }

    [Fact]
    public async Task As_it_is_a_uuid_of_letters_and_digits_is_found()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var uuid = await UuidAsync(zoom, token, uuid => uuid.TrimEnd('=').All(char.IsAsciiLetterOrDigit));

        var found = await zoom.CallAsync(HttpMethod.Get, "/meetings/" + uuid, token);

        Assert.Equal(uuid, (string?)found.Json["uuid"]);
    }

    [Fact]
    public async Task Encoded_once_a_leading_slash_gets_lost()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var uuid = await UuidAsync(zoom, token, uuid => uuid.StartsWith('/') && IsPlain(uuid[1..]));

        var answer = await zoom.CallAsync(HttpMethod.Get, "/meetings/" + Uri.EscapeDataString(uuid), token);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal((3001, $"Meeting does not exist: {uuid[1..]}."), (answer.Code, answer.Message));
    }

    [Fact]
    public async Task Encoded_once_two_slashes_become_one()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var uuid = await UuidAsync(zoom, token, uuid => uuid.Contains("//", StringComparison.Ordinal));

        var answer = await zoom.CallAsync(HttpMethod.Get, "/meetings/" + Uri.EscapeDataString(uuid), token);

        Assert.Equal(3001, answer.Code);
    }

    [Fact]
    public async Task A_plus_that_is_not_encoded_is_a_blank()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var uuid = await UuidAsync(zoom, token, uuid => uuid.Contains('+', StringComparison.Ordinal) && IsPlain(uuid));

        var answer = await zoom.CallAsync(HttpMethod.Get, "/meetings/" + uuid, token);

        Assert.Equal(3001, answer.Code);
    }

    [Fact]
    public async Task The_uuid_of_an_earlier_instance_still_finds_its_meeting()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var created = (await zoom.CreateAsync(token)).Json;
        await zoom.StartMeetingAsync((long)created["id"]!);

        var twice = Uri.EscapeDataString(Uri.EscapeDataString((string)created["uuid"]!));
        var found = await zoom.CallAsync(HttpMethod.Get, "/meetings/" + twice, token);

        Assert.Equal((long)created["id"]!, (long)found.Json["id"]!);
    }

    private static bool IsPlain(string uuid) => !uuid.StartsWith('/') && !uuid.Contains("//", StringComparison.Ordinal);

    private static async Task<string> UuidAsync(ZoomClient zoom, string token, Func<string, bool> isWanted)
    {
        for (var i = 0; i < 90; i++)
        {
            var uuid = (string)(await zoom.CreateAsync(token)).Json["uuid"]!;
            if (isWanted(uuid))
                return uuid;
        }

        throw new InvalidOperationException("The simulator made no uuid of the wanted form.");
    }
}
