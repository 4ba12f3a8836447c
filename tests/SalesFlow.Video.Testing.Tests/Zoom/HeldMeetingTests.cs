using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class HeldMeetingTests
{
    [Fact]
    public async Task Each_instance_has_a_uuid_of_its_own()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var created = (await zoom.CreateAsync(token)).Json;
        var id = (long)created["id"]!;

        var first = await zoom.StartMeetingAsync(id);
        await zoom.EndMeetingAsync(id);
        var second = await zoom.StartMeetingAsync(id);

        Assert.Equal(3, new[] { (string)created["uuid"]!, first, second }.Distinct().Count());
    }

    [Fact]
    public async Task The_status_is_started_while_it_runs()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);

        await zoom.StartMeetingAsync(id);
        var running = (await zoom.CallAsync(HttpMethod.Get, $"/meetings/{id}", token)).Json;
        await zoom.EndMeetingAsync(id);
        var ended = (await zoom.CallAsync(HttpMethod.Get, $"/meetings/{id}", token)).Json;

        Assert.Equal(("started", "waiting"), ((string?)running["status"], (string?)ended["status"]));
    }

    [Fact]
    public async Task What_cannot_happen_is_refused_with_the_reason()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);

        var unknown = await Assert.ThrowsAsync<InvalidOperationException>(() => zoom.StartMeetingAsync(1));
        var early = await Assert.ThrowsAsync<InvalidOperationException>(() => zoom.EndMeetingAsync(id));

        Assert.Contains("does not exist", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("not running", early.Message, StringComparison.Ordinal);
    }
}
