using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class MeetingStoreContract(IStoreHost host) : StoreContract(host)
{
    private IMeetingStore Store => Get<IMeetingStore>();

    [Fact]
    public async Task Everything_added_comes_back()
    {
        var meeting = Full(new MeetingId(Guid.NewGuid()));

        await Store.AddAsync(meeting, null, [], Cancellation);

        AssertSame(meeting with { Version = 1 }, await Store.FindAsync(meeting.Id, Cancellation));
    }

    [Fact]
    public async Task Everything_saved_comes_back()
    {
        var meeting = await AddAsync();

        Assert.Equal(MeetingSave.Saved, await Store.SaveAsync(Full(meeting.Id), 1, [], [], Cancellation));

        AssertSame(Full(meeting.Id) with { Version = 2 }, await Store.FindAsync(meeting.Id, Cancellation));
    }

    [Fact]
    public async Task What_was_not_given_stays_absent()
    {
        var meeting = Samples.Meeting(Seller, Now);

        await Store.AddAsync(meeting, null, [], Cancellation);

        AssertSame(meeting with { Version = 1 }, await Store.FindAsync(meeting.Id, Cancellation));
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Each_status_comes_back(MeetingStatus status)
    {
        var meeting = await AddAsync(meeting => meeting with { Status = status });

        Assert.Equal(status, (await Store.FindAsync(meeting.Id, Cancellation))!.Status);
    }

    public static TheoryData<MeetingStatus> Statuses() => [.. Enum.GetValues<MeetingStatus>()];

    [Fact]
    public async Task An_instant_keeps_its_place_in_time_whatever_its_offset_and_its_fractions()
    {
        var start = new DateTimeOffset(2027, 6, 1, 18, 30, 15, TimeSpan.FromHours(5.5)).AddTicks(1_234_567);
        var meeting = await AddAsync(meeting => meeting with { ScheduledStart = start, UpdatedAt = start });

        var stored = await Store.FindAsync(meeting.Id, Cancellation);

        Assert.InRange(start - stored!.ScheduledStart, TimeSpan.Zero, Precision - TimeSpan.FromTicks(1));
        Assert.InRange(start - stored.UpdatedAt, TimeSpan.Zero, Precision - TimeSpan.FromTicks(1));
        Assert.Equal(meeting.Duration, stored.Duration);
    }

    [Fact]
    public async Task A_meeting_is_found_by_id_and_by_its_owner_only()
    {
        var meeting = await AddAsync();

        Assert.NotNull(await Store.FindAsync(meeting.Id, Cancellation));
        Assert.NotNull(await Store.FindAsync(Seller, meeting.Id, Cancellation));
        Assert.Null(await Store.FindAsync(OtherSeller, meeting.Id, Cancellation));
        Assert.Null(await Store.FindAsync(new OwnerId("SELLER"), meeting.Id, Cancellation));
        Assert.Null(await Store.FindAsync(new MeetingId(Guid.NewGuid()), Cancellation));
    }

    [Fact]
    public async Task A_save_over_an_old_version_changes_nothing()
    {
        var meeting = await AddAsync();
        await Store.SaveAsync(meeting with { Title = "Winner" }, 1, [], [], Cancellation);
        var command = Samples.Command(meeting, MeetingCommandKind.Update, Now);
        var happened = Samples.Event(Seller, Now, "consumer");

        Assert.Equal(MeetingSave.VersionConflict, await Store.SaveAsync(meeting, 1, [command], [happened], Cancellation));
        Assert.Equal(MeetingSave.VersionConflict, await Store.SaveAsync(meeting, 3, [command], [happened], Cancellation));

        Assert.Equal("Winner", (await Store.FindAsync(meeting.Id, Cancellation))!.Title);
        Assert.Null(await Store.FindCommandAsync(command.Id, Cancellation));
        Assert.Empty(await LeaseAllAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_meeting_that_was_never_added_cannot_be_saved(long version) =>
        Assert.Equal(MeetingSave.VersionConflict, await Store.SaveAsync(Samples.Meeting(Seller, Now), version, [], [], Cancellation));

    [Fact]
    public async Task Of_many_saves_over_one_version_exactly_one_succeeds()
    {
        var meeting = await AddAsync();

        var saved = await AtOnceAsync(20, index => Store.SaveAsync(
            meeting with { Title = $"{index}" }, 1, [Samples.Command(meeting, MeetingCommandKind.Update, Now)], [], Cancellation));

        Assert.Equal(1, saved.Count(static result => result == MeetingSave.Saved));
        Assert.Equal(19, saved.Count(static result => result == MeetingSave.VersionConflict));
        var stored = await Store.FindAsync(meeting.Id, Cancellation);
        Assert.Equal(($"{Array.IndexOf(saved, MeetingSave.Saved)}", 2L), (stored!.Title, stored.Version));
        Assert.Single(await LeaseAllAsync());
    }

    [Fact]
    public async Task An_id_can_be_added_once()
    {
        var meeting = await AddAsync();
        var command = Samples.Command(meeting, MeetingCommandKind.Create, Now);

        await Assert.ThrowsAnyAsync<Exception>(() => Store.AddAsync(meeting with { Title = "Twin" }, null, [command], Cancellation));

        Assert.Equal("Product demo", (await Store.FindAsync(meeting.Id, Cancellation))!.Title);
        Assert.Empty(await LeaseAllAsync());
    }

    [Fact]
    public async Task A_platform_id_belongs_to_one_meeting_of_an_integration()
    {
        var first = await AddAsync();
        var second = await AddAsync(meeting => meeting with { IntegrationId = first.IntegrationId });
        var elsewhere = await AddAsync();
        Assert.Equal(MeetingSave.Saved, await ClaimAsync(first, "123"));

        Assert.Equal(MeetingSave.PlatformMeetingTaken, await ClaimAsync(second, "123"));

        Assert.Equal(1, (await Store.FindAsync(second.Id, Cancellation))!.Version);
        Assert.Equal(MeetingSave.Saved, await ClaimAsync(elsewhere, "123"));
        Assert.Equal(MeetingSave.Saved, await ClaimAsync(second, "124"));
        Assert.Equal(MeetingSave.Saved, await ClaimAsync(first with { Version = 2 }, "123"));
    }

    [Fact]
    public async Task Of_many_meetings_that_claim_a_platform_id_exactly_one_gets_it()
    {
        var integration = new IntegrationId(Guid.NewGuid());
        List<Meeting> meetings = [];
        for (var index = 0; index < 10; index++)
            meetings.Add(await AddAsync(meeting => meeting with { IntegrationId = integration }));

        var saved = await AtOnceAsync(10, index => ClaimAsync(meetings[index], "123"));

        Assert.Equal(1, saved.Count(static result => result == MeetingSave.Saved));
        Assert.Equal(9, saved.Count(static result => result == MeetingSave.PlatformMeetingTaken));
    }

    [Fact]
    public async Task Known_platform_ids_are_those_of_the_integration()
    {
        var meeting = await AddAsync(meeting => meeting with { PlatformMeetingId = "a/b+ü==" });
        await AddAsync(meeting => meeting with { PlatformMeetingId = "elsewhere" });
        List<string> many = [.. Enumerable.Range(0, 700).Select(static index => $"unknown-{index}"), "elsewhere", "A/B+Ü==", "a/b+ü=="];

        Assert.Equal(["a/b+ü=="], await Store.FindKnownAsync(meeting.IntegrationId, many, Cancellation));
        Assert.Empty(await Store.FindKnownAsync(meeting.IntegrationId, [], Cancellation));
    }

    [Fact]
    public async Task Meetings_with_a_platform_id_are_listed_whoever_owns_them()
    {
        var mine = await AddAsync(meeting => meeting with { PlatformMeetingId = "123" });
        var others = await AddAsync(meeting => meeting with { PlatformMeetingId = "123", Owner = OtherSeller });
        await AddAsync(meeting => meeting with { PlatformMeetingId = "123", Platform = MeetingPlatform.Teams });
        await AddAsync(meeting => meeting with { PlatformMeetingId = "1234" });
        await AddAsync();

        var listed = await Store.ListByPlatformIdAsync(MeetingPlatform.Zoom, "123", Cancellation);

        Assert.Equal(new HashSet<MeetingId> { mine.Id, others.Id }, listed.Select(static meeting => meeting.Id).ToHashSet());
        Assert.Equal(2, listed.Count);
        Assert.Empty(await Store.ListByPlatformIdAsync(MeetingPlatform.GoogleMeet, "123", Cancellation));
    }

    [Fact]
    public async Task A_command_leads_to_its_meeting_as_it_is_by_now()
    {
        var meeting = Samples.Meeting(Seller, Now);
        var command = Samples.Command(meeting, MeetingCommandKind.Create, Now.AddMinutes(1));
        await Store.AddAsync(meeting, null, [command], Cancellation);
        await Store.SaveAsync(meeting with { Title = "Renamed" }, 1, [], [], Cancellation);

        var found = await Store.FindCommandAsync(command.Id, Cancellation);

        Assert.Equal(command, found!.Value.Command);
        AssertSame(meeting with { Title = "Renamed", Version = 2 }, found.Value.Meeting);
        Assert.Null(await Store.FindCommandAsync(Guid.NewGuid(), Cancellation));
    }

    [Theory]
    [MemberData(nameof(Syncs))]
    public async Task What_is_wished_for_comes_back(MeetingSync sync)
    {
        var meeting = await AddAsync(meeting => meeting with { Sync = sync });

        Assert.Equal(sync, (await Store.FindAsync(meeting.Id, Cancellation))!.Sync);
    }

    public static TheoryData<MeetingSync> Syncs() =>
    [
        MeetingSync.Confirmed,
        MeetingSync.Pending(MeetingCommandKind.Create),
        MeetingSync.Pending(MeetingCommandKind.Create, new MeetingPatch { Agenda = "" }),
        MeetingSync.Pending(MeetingCommandKind.Update, new MeetingPatch { Start = new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero) }),
        MeetingSync.Pending(MeetingCommandKind.Cancel),
        MeetingSync.Failed(MeetingCommandKind.Cancel, VideoErrorCode.PlatformRefused),
    ];

    [Fact]
    public async Task The_commands_of_a_meeting_are_listed_in_their_order()
    {
        var (meeting, other) = (Samples.Meeting(Seller, Now), Samples.Meeting(Seller, Now));
        var (first, second) = (Samples.Command(meeting, MeetingCommandKind.Create, Now), Samples.Command(meeting, MeetingCommandKind.Cancel, Now));
        second = second with { CreatedAt = first.CreatedAt.AddMinutes(1) };
        await Store.AddAsync(other, null, [Samples.Command(other, MeetingCommandKind.Create, Now)], Cancellation);
        await Store.AddAsync(meeting, null, [second, first], Cancellation);

        Assert.Equal([first, second], await Store.ListCommandsAsync(meeting.Id, Cancellation));
        Assert.Empty(await Store.ListCommandsAsync(new MeetingId(Guid.NewGuid()), Cancellation));
    }

    private MeetingPatch Wish => new()
    {
        Title = Samples.Text,
        Start = Now.AddDays(3),
        Duration = TimeSpan.FromMinutes(90),
        TimeZone = "Asia/Kolkata",
        Agenda = Samples.LongText,
    };

    private Meeting Full(MeetingId id) => new()
    {
        Id = id,
        Owner = new OwnerId("seller"),
        IntegrationId = new IntegrationId(Guid.Parse("0190f3c2-0000-7000-8000-00000000abcd")),
        Platform = MeetingPlatform.GoogleMeet,
        PlatformMeetingId = "abc/def==",
        Title = Samples.Text,
        JoinUrl = new Uri("https://meet.example.com/j/1?pwd=a%2Fb&x=ü"),
        Password = "p ä'\"",
        ScheduledStart = Now.AddDays(1),
        Duration = TimeSpan.FromMinutes(45),
        PastPlans = [new PastPlan(Now, Now.AddMinutes(30), Now.AddHours(-3)), new PastPlan(Now.AddHours(2), Now.AddHours(3), Now.AddHours(-1))],
        TimeZone = "America/Argentina/Buenos_Aires",
        PlatformTimeZone = "America/Los_Angeles",
        MeetingType = "demo",
        LeadId = "lead-42",
        Agenda = Samples.LongText,
        Invitees = [new Invitee("buyer@example.com", Samples.Text), new Invitee("guest@example.com")],
        Record = true,
        Status = MeetingStatus.ProvisioningFailed,
        Sync = MeetingSync.Failed(MeetingCommandKind.Update, VideoErrorCode.PlatformQuota, Wish),
        CreatedAt = Now.AddDays(-2),
        UpdatedAt = Now.AddDays(-1),
    };

    private static void AssertSame(Meeting expected, Meeting? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Invitees, actual.Invitees);
        Assert.Equal(expected.JoinUrl?.OriginalString, actual.JoinUrl?.OriginalString);
        Assert.Equal(expected.PastPlans, actual.PastPlans);
        Assert.Equal(expected with { Invitees = actual.Invitees, PastPlans = actual.PastPlans }, actual);
    }

    private Task<MeetingSave> ClaimAsync(Meeting meeting, string platformMeetingId) =>
        Store.SaveAsync(meeting with { PlatformMeetingId = platformMeetingId }, meeting.Version, [], [], Cancellation);

    private async Task<Meeting> AddAsync(Func<Meeting, Meeting>? change = null)
    {
        var meeting = Samples.Meeting(Seller, Now);
        meeting = change?.Invoke(meeting) ?? meeting;
        await Store.AddAsync(meeting, null, [], Cancellation);
        return meeting with { Version = 1 };
    }

    private Task<IReadOnlyList<Job>> LeaseAllAsync() =>
        Get<IJobStore>().LeaseDueAsync("node-1", Now.AddYears(1), TimeSpan.FromMinutes(1), 100, Cancellation);
}
