using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class HeldMeetingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_instance_has_a_uuid_of_its_own()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var created = (await zoom.CreateAsync(token)).Json;
        var id = (long)created["id"]!;

        var first = await zoom.Simulator.Zoom.StartMeetingAsync(id, Cancellation);
        await zoom.Simulator.Zoom.EndMeetingAsync(id, Cancellation);
        var second = await zoom.Simulator.Zoom.StartMeetingAsync(id, Cancellation);

        Assert.Equal(3, new[] { (string)created["uuid"]!, first.Uuid, second.Uuid }.Distinct().Count());
    }

    [Fact]
    public async Task The_status_is_started_while_it_runs()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);

        await zoom.Simulator.Zoom.StartMeetingAsync(id, Cancellation);
        var running = (await zoom.CallAsync(HttpMethod.Get, $"/meetings/{id}", token)).Json;
        await zoom.Simulator.Zoom.EndMeetingAsync(id, Cancellation);
        var ended = (await zoom.CallAsync(HttpMethod.Get, $"/meetings/{id}", token)).Json;

        Assert.Equal(("started", "waiting"), ((string?)running["status"], (string?)ended["status"]));
    }

    [Fact]
    public async Task What_cannot_happen_is_refused_with_the_reason()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);

        var unknown = await Assert.ThrowsAsync<InvalidOperationException>(() => zoom.Simulator.Zoom.StartMeetingAsync(1, Cancellation));
        var early = await Assert.ThrowsAsync<InvalidOperationException>(() => zoom.Simulator.Zoom.EndMeetingAsync(id, Cancellation));

        Assert.Contains("does not exist", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("not running", early.Message, StringComparison.Ordinal);
    }
}
