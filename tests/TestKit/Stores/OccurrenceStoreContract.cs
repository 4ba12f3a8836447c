using SalesFlow.Video.Events;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class OccurrenceStoreContract(IStoreHost host) : StoreContract(host)
{
    private IOccurrenceStore Store => Get<IOccurrenceStore>();

    [Fact]
    public async Task Everything_saved_comes_back()
    {
        var occurrence = Full(await AddMeetingAsync());

        Assert.True(await Store.SaveAsync(occurrence, 0, [], Cancellation));

        AssertSame(occurrence with { Version = 1 }, await Store.FindAsync(occurrence.Id, Cancellation));
        Assert.Null(await Store.FindAsync(Samples.Occurrence(occurrence.MeetingId, "unknown").Id, Cancellation));
    }

    [Fact]
    public async Task What_is_not_known_stays_absent()
    {
        var occurrence = Samples.Occurrence(await AddMeetingAsync(), "occurrence");

        Assert.True(await Store.SaveAsync(occurrence, 0, [], Cancellation));

        AssertSame(occurrence with { Version = 1 }, await Store.FindAsync(occurrence.Id, Cancellation));
    }

    [Fact]
    public async Task A_save_replaces_the_occurrence_with_its_artifacts()
    {
        var full = Full(await AddMeetingAsync());
        await Store.SaveAsync(full, 0, [], Cancellation);
        var attendance = new Artifact { Kind = ArtifactKind.Attendance, State = ArtifactState.Available, Deadline = Now, AvailableAt = Now };
        var other = full with { ActualEnd = null, IsOrganizerAlone = false, Artifacts = [full.Artifacts[1] with { IsAnnounced = true, Reason = null }, attendance] };

        Assert.True(await Store.SaveAsync(other, 1, [], Cancellation));
        AssertSame(other with { Version = 2 }, await Store.FindAsync(full.Id, Cancellation));

        Assert.True(await Store.SaveAsync(full with { Artifacts = [] }, 2, [], Cancellation));
        AssertSame(full with { Artifacts = [], Version = 3 }, await Store.FindAsync(full.Id, Cancellation));
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task Each_reason_and_each_state_comes_back(ArtifactReason reason)
    {
        var artifacts = Enum.GetValues<ArtifactState>().Chunk(Enum.GetValues<ArtifactKind>().Length).Select(states =>
            states.Select((state, kind) => new Artifact { Kind = (ArtifactKind)kind, State = state, Reason = reason, Deadline = Now }).ToList());
        var meeting = await AddMeetingAsync();
        foreach (var some in artifacts)
        {
            var occurrence = Samples.Occurrence(meeting, $"{some[0].State}") with { Artifacts = some };
            await Store.SaveAsync(occurrence, 0, [], Cancellation);
            AssertSame(occurrence with { Version = 1 }, await Store.FindAsync(occurrence.Id, Cancellation));
        }
    }

    public static TheoryData<ArtifactReason> Reasons() => [.. Enum.GetValues<ArtifactReason>()];

    [Fact]
    public async Task A_save_over_an_old_version_changes_nothing_and_causes_nothing()
    {
        var occurrence = Samples.Occurrence(await AddMeetingAsync(), "occurrence");
        Assert.False(await Store.SaveAsync(occurrence, 1, [], Cancellation));
        await Store.SaveAsync(occurrence, 0, [], Cancellation);
        var happened = Samples.Event(Seller, Now, "consumer");

        Assert.False(await Store.SaveAsync(occurrence with { ActualStart = Now }, 0, [happened], Cancellation));
        Assert.False(await Store.SaveAsync(occurrence with { ActualStart = Now }, 2, [happened], Cancellation));

        Assert.Equal((null, 1L), ((await Store.FindAsync(occurrence.Id, Cancellation))!.ActualStart, 1L));
        Assert.Null(await Get<IEventStore>().FindAsync(happened.Id, Cancellation));
    }

    [Fact]
    public async Task The_platforms_id_of_a_run_belongs_to_one_run_of_the_meeting()
    {
        var (meeting, other) = (await AddMeetingAsync(), await AddMeetingAsync());
        var occurrence = Samples.Occurrence(meeting, "a/b==");
        await Store.SaveAsync(occurrence, 0, [], Cancellation);

        Assert.False(await Store.SaveAsync(occurrence with { Id = new OccurrenceId(Guid.NewGuid()) }, 0, [], Cancellation));
        Assert.True(await Store.SaveAsync(Samples.Occurrence(meeting, "A/B=="), 0, [], Cancellation));
        Assert.True(await Store.SaveAsync(Samples.Occurrence(other, "a/b=="), 0, [], Cancellation));
    }

    [Fact]
    public async Task The_events_of_a_save_cause_their_jobs()
    {
        var happened = Samples.Event(Seller, Now, "one", "two");

        await Store.SaveAsync(Samples.Occurrence(await AddMeetingAsync(), "occurrence"), 0, [happened], Cancellation);

        var jobs = await Get<IJobStore>().LeaseDueAsync("node-1", Now, TimeSpan.FromMinutes(1), 10, Cancellation);
        Assert.Equal(OutboxJobs.Of(happened).Select(static job => job.Id).ToHashSet(), jobs.Select(static job => job.Id).ToHashSet());
        Assert.NotNull(await Get<IEventStore>().FindAsync(happened.Id, Cancellation));
    }

    [Fact]
    public async Task Of_many_who_notice_one_run_exactly_one_inserts_it()
    {
        var full = Full(await AddMeetingAsync());

        var saved = await AtOnceAsync(20, index => Store.SaveAsync(
            index % 2 == 0 ? full : full with { Artifacts = [] }, 0, [Samples.Event(Seller, Now, $"{index}")], Cancellation));

        Assert.Equal(1, saved.Count(static result => result));
        var expected = Array.IndexOf(saved, true) % 2 == 0 ? full : full with { Artifacts = [] };
        AssertSame(expected with { Version = 1 }, await Store.FindAsync(full.Id, Cancellation));
        Assert.Single(await Get<IJobStore>().LeaseDueAsync("node-1", Now, TimeSpan.FromMinutes(1), 50, Cancellation));
    }

    [Fact]
    public async Task Of_many_saves_over_one_version_exactly_one_succeeds_with_all_of_its_artifacts()
    {
        var full = Full(await AddMeetingAsync());
        await Store.SaveAsync(full with { Artifacts = [] }, 0, [], Cancellation);
        List<Occurrence> versions = [.. Enumerable.Range(0, 20).Select(index => full with
        {
            Artifacts = [.. full.Artifacts.Take(1 + (index % 2)).Select(artifact => artifact with { Deadline = Now.AddMinutes(index) })],
        })];

        var saved = await AtOnceAsync(20, index => Store.SaveAsync(versions[index], 1, [], Cancellation));

        Assert.Equal(1, saved.Count(static result => result));
        AssertSame(versions[Array.IndexOf(saved, true)] with { Version = 2 }, await Store.FindAsync(full.Id, Cancellation));
    }

    [Fact]
    public async Task A_list_is_by_meeting_and_then_by_start_with_unknown_starts_last()
    {
        var meetings = new List<MeetingId> { await AddMeetingAsync(), await AddMeetingAsync(), await AddMeetingAsync() };
        meetings.Sort(static (left, right) => left.Value.CompareTo(right.Value));
        List<Occurrence> expected = [];
        foreach (var meeting in meetings)
        {
            expected.Add(Samples.Occurrence(meeting, "early") with { ActualStart = Now });
            expected.Add(Samples.Occurrence(meeting, "late") with { ActualStart = Now.AddMinutes(1) });
            expected.Add(Samples.Occurrence(meeting, "unknown") with { ActualEnd = Now });
        }

        foreach (var occurrence in Enumerable.Reverse(expected))
            await Store.SaveAsync(occurrence, 0, [], Cancellation);

        var both = await Store.ListAsync([meetings[1], meetings[0], new MeetingId(Guid.NewGuid())], Cancellation);
        Assert.Equal(expected.Take(6).Select(static occurrence => occurrence.Id), both.Select(static occurrence => occurrence.Id));
        Assert.Equal(9, (await Store.ListAsync(meetings, Cancellation)).Count);
        Assert.Empty(await Store.ListAsync([], Cancellation));
    }

    [Fact]
    public async Task A_listed_run_has_all_of_its_artifacts()
    {
        var full = Full(await AddMeetingAsync());
        await Store.SaveAsync(full, 0, [], Cancellation);

        AssertSame(full with { Version = 1 }, Assert.Single(await Store.ListAsync([full.MeetingId], Cancellation)));
    }

    private Occurrence Full(MeetingId meeting) => Samples.Occurrence(meeting, "4444AAAiAAAAAiAiAiiAii==") with
    {
        ActualStart = Now.AddMinutes(2).AddTicks(-10),
        ActualEnd = Now.AddMinutes(40),
        IsOrganizerAlone = true,
        Artifacts =
        [
            new Artifact
            {
                Kind = ArtifactKind.Recording,
                State = ArtifactState.Available,
                Deadline = Now.AddDays(1),
                IsAnnounced = true,
                AvailableAt = Now.AddHours(1),
                Recordings =
                [
                    new Recording
                    {
                        Id = Samples.Text,
                        MediaType = "video/mp4",
                        Size = 5_000_000_000,
                        Start = Now.AddTicks(1),
                        End = Now.AddMinutes(38),
                        ArchiveKey = "2027/03/key.mp4",
                        Sha256 = new string('a', 64),
                    },
                    new Recording { Id = "2", MediaType = "audio/mp4" },
                ],
            },
            new Artifact
            {
                Kind = ArtifactKind.Transcript,
                State = ArtifactState.NotProduced,
                Reason = ArtifactReason.NotTranscribed,
                Deadline = Now.AddDays(2),
            },
        ],
    };

    private async Task<MeetingId> AddMeetingAsync()
    {
        var meeting = Samples.Meeting(Seller, Now);
        await Get<IMeetingStore>().AddAsync(meeting, null, [], Cancellation);
        return meeting.Id;
    }

    private static void AssertSame(Occurrence expected, Occurrence? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected with { Artifacts = actual.Artifacts }, actual);
        Assert.Equal(expected.Artifacts.Count, actual.Artifacts.Count);
        foreach (var (left, right) in expected.Artifacts.Zip(actual.Artifacts))
        {
            Assert.Equal(left.Recordings, right.Recordings);
            Assert.Equal(left with { Recordings = right.Recordings }, right);
        }
    }
}
