using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Processing;

public sealed class AttendanceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rejoins_are_sessions_of_one_person()
    {
        var attended = await AttendAsync(start =>
        [
            Join("Buyer", null, null, start, start.AddMinutes(5)),
            Join("buyer ", null, null, start.AddMinutes(6), start.AddMinutes(20)),
        ]);

        var person = Assert.Single(attended);
        Assert.Equal(2, person.Sessions.Count);
        Assert.Equal(TimeSpan.FromMinutes(19), person.Duration);
    }

    [Fact]
    public async Task Two_devices_at_once_count_once()
    {
        var attended = await AttendAsync(start =>
        [
            Join("Seller", "seller@example.com", "u1", start, start.AddMinutes(20)),
            Join("Seller (phone)", null, "u1", start.AddMinutes(5), start.AddMinutes(25)),
        ]);

        var person = Assert.Single(attended);
        Assert.Equal(("Seller", "seller@example.com"), (person.Name, person.Email));
        Assert.Equal(TimeSpan.FromMinutes(25), person.Duration);
    }

    [Fact]
    public async Task Different_accounts_of_one_name_are_different_people()
    {
        var attended = await AttendAsync(start =>
        [
            Join("Guest", "one@example.com", null, start, start.AddMinutes(5)),
            Join("Guest", "two@example.com", null, start, start.AddMinutes(5)),
            Join("Guest", null, null, start, start.AddMinutes(5)),
        ]);

        Assert.Equal(3, attended.Count);
    }

    [Fact]
    public async Task A_session_without_an_end_stays_open()
    {
        var attended = await AttendAsync(start =>
        [
            Join("Guest", null, null, start, null),
            Join("Guest", null, null, start.AddMinutes(3), start.AddMinutes(5)),
        ]);

        Assert.Null(Assert.Single(attended).LeftAt);
    }

    private static async Task<IReadOnlyList<Participant>> AttendAsync(Func<DateTimeOffset, IReadOnlyList<Participant>> joins)
    {
        await using var stage = await HeldStage.StartAsync();
        var occurrence = stage.Hold();
        occurrence.Participants = () => ArtifactAnswer<IReadOnlyList<Participant>>.Available(joins(occurrence.Start!.Value));
        stage.PassTo(occurrence.End!.Value);
        await stage.TellAsync(stage.Ended(occurrence));
        await stage.WaitForAsync(overview => overview.Result.ParticipantsCount > 0);
        return await stage.Application.Get<VideoArtifacts>().ListParticipantsAsync(TestApplication.Seller, stage.Meeting.Id, null, Token);
    }

    private static Participant Join(string name, string? email, string? userId, DateTimeOffset joined, DateTimeOffset? left) =>
        new() { Name = name, Email = email, PlatformUserId = userId, Sessions = [new ParticipantSession(joined, left)] };
}
