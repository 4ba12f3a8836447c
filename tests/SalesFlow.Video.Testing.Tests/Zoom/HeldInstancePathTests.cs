using System.Net;
using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class HeldInstancePathTests
{
    public static TheoryData<string, string, int> Calls => new()
    {
        { "/meetings/{id}/recordings", "cloud_recording:read:list_recording_files", 3301 },
        { "/meetings/{id}/transcript", "cloud_recording:read:meeting_transcript", 3322 },
        { "/past_meetings/{id}", "meeting:read:past_meeting", 3001 },
        { "/past_meetings/{id}/participants", "meeting:read:list_past_participants", 3001 },
        { "/past_meetings/{id}/instances", "meeting:read:list_past_instances", 0 },
        { "/users/me/recordings", "cloud_recording:read:list_user_recordings", 0 },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Each_call_needs_its_scope(string path, string scope, int refusal)
    {
        await using var without = await HeldCall.HoldAsync(TimeSpan.FromHours(1), configure: options =>
            options.Zoom.Apps[0] = ZoomApp.Demo with { Scopes = [.. ZoomApp.Demo.Scopes.Where(known => known != scope)] });
        await using var with = await HeldCall.PlanAsync(configure: options =>
            options.Zoom.Apps[0] = ZoomApp.Demo with { Scopes = ["meeting:write:meeting", scope] });

        var refused = await without.GetAsync(Path(path, without.Id));
        var allowed = await with.GetAsync(Path(path, with.Id));

        Assert.Equal((HttpStatusCode.BadRequest, 4711), (refused.Status, refused.Code));
        Assert.Contains(scope, refused.Message, StringComparison.Ordinal);
        Assert.Equal(refusal, refusal == 0 ? (int)allowed.Status - 200 : allowed.Code);
    }

    [Theory]
    [InlineData("/meetings/{id}/recordings")]
    [InlineData("/meetings/{id}/transcript")]
    [InlineData("/past_meetings/{id}")]
    [InlineData("/past_meetings/{id}/participants")]
    [InlineData("/past_meetings/{id}/instances")]
    public async Task Another_persons_call_is_forbidden(string path)
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(30));
        var (stranger, _) = await call.Zoom.ConnectAsync("basic@example.com");

        var answer = await call.Zoom.CallAsync(HttpMethod.Get, Path(path, call.Id), stranger);

        Assert.Equal((HttpStatusCode.Forbidden, 2306), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("/meetings/1/recordings")]
    [InlineData("/meetings/1/transcript")]
    [InlineData("/past_meetings/1")]
    [InlineData("/past_meetings/1/participants")]
    [InlineData("/past_meetings/1/instances")]
    public async Task What_never_was_does_not_exist(string path)
    {
        await using var call = await HeldCall.PlanAsync();

        var answer = await call.GetAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, 3001, "Meeting does not exist: 1."), (answer.Status, answer.Code, answer.Message));
    }

    [Fact]
    public async Task Encoded_twice_the_uuid_of_every_instance_is_found()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Saying([.. Enumerable.Repeat(HeldCall.Talk.Turns[1], 8)]) with { Occurrences = 8 });
        call.Advance(TimeSpan.FromHours(2).TotalSeconds);

        var instances = call.Occurrences;

        Assert.Equal(8, instances.Count);
        foreach (var instance in instances)
        {
            foreach (var path in new[] { "/meetings/{0}/recordings", "/past_meetings/{0}", "/past_meetings/{0}/participants" })
                await call.GetOkAsync(path.Replace("{0}", HeldCall.Twice(instance.Id), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Encoded_once_a_uuid_with_a_leading_or_a_double_slash_is_lost()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Saying([.. Enumerable.Repeat(HeldCall.Talk.Turns[1], 8)]) with { Occurrences = 8 });
        call.Advance(TimeSpan.FromHours(2).TotalSeconds);

        foreach (var uuid in call.Occurrences.Select(instance => instance.Id))
        {
            var answer = await call.GetAsync($"/meetings/{Uri.EscapeDataString(uuid)}/recordings");

            var isAwkward = uuid.StartsWith('/') || uuid.Contains("//", StringComparison.Ordinal);
            Assert.Equal(isAwkward ? HttpStatusCode.NotFound : HttpStatusCode.OK, answer.Status);
        }
    }

    private static string Path(string path, long id) => path.Replace("{id}", $"{id}", StringComparison.Ordinal);
}
