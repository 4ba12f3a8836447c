using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class MeetingListingContract(IStoreHost host) : StoreContract(host)
{
    private IMeetingStore Store => Get<IMeetingStore>();

    private MeetingQuery All => new() { Owner = Seller, Now = Now, Limit = 200 };

    [Fact]
    public async Task Each_meeting_is_on_the_side_where_it_belongs()
    {
        List<Meeting> upcoming = [], past = [], neither = [];
        foreach (var status in Enum.GetValues<MeetingStatus>())
        {
            var ahead = await AddAsync(Now.AddHours(2 + (int)status), status);
            var begun = await AddAsync(Now.AddMinutes(-29).AddSeconds((int)status), status);
            var over = await AddAsync(Now.AddMinutes(-30).AddHours(-(int)status), status);
            (status switch
            {
                MeetingStatus.Cancelled => neither,
                MeetingStatus.Completed or MeetingStatus.NotHeld => past,
                _ => upcoming,
            }).Add(ahead);
            (status is MeetingStatus.Cancelled or MeetingStatus.Completed or MeetingStatus.NotHeld ? past : upcoming).Add(begun);
            (status == MeetingStatus.InProgress ? upcoming : past).Add(over);
        }

        Assert.Equal(Ids(upcoming.OrderBy(static meeting => meeting.ScheduledStart)), await PageAsync(All with { Upcoming = true, Limit = 4 }));
        Assert.Equal(Ids(past.OrderByDescending(static meeting => meeting.ScheduledStart)), await PageAsync(All with { Upcoming = false, Limit = 4 }));
        Assert.Equal(
            Ids(upcoming.Concat(past).Concat(neither).OrderByDescending(static meeting => meeting.ScheduledStart)),
            await PageAsync(All with { Limit = 4 }));
    }

    [Fact]
    public async Task What_is_past_is_listed_by_when_it_really_began()
    {
        var punctual = await AddAsync(Now.AddHours(-5), MeetingStatus.Completed, actualStart: Now.AddHours(-5).AddMinutes(2));
        var late = await AddAsync(Now.AddHours(-9), MeetingStatus.Completed, actualStart: Now.AddHours(-1));
        var early = await AddAsync(Now.AddMinutes(15), MeetingStatus.Completed, actualStart: Now.AddMinutes(-10));
        var never = await AddAsync(Now.AddHours(-2), MeetingStatus.NotHeld);
        var declined = await AddAsync(Now.AddHours(3), MeetingStatus.NotHeld);

        Assert.Equal([declined.Id, early.Id, late.Id, never.Id, punctual.Id], await PageAsync(All with { Upcoming = false, Limit = 2 }));
        Assert.Equal([early.Id, late.Id, punctual.Id], await PageAsync(All with { Upcoming = false, Status = MeetingStatus.Completed, Limit = 1 }));
        Assert.Equal([declined.Id, early.Id, never.Id, punctual.Id, late.Id], await PageAsync(All with { Limit = 2 }));
    }

    [Fact]
    public async Task When_a_meeting_really_began_may_be_found_out_and_be_forgotten_again()
    {
        var meeting = await AddAsync(Now.AddHours(-5), MeetingStatus.Completed);
        var other = await AddAsync(Now.AddHours(-3), MeetingStatus.Completed);
        var results = Get<IMeetingResultStore>();

        Assert.Equal([other.Id, meeting.Id], await ListAsync(All with { Upcoming = false }));
        await results.SaveAsync(new MeetingResult { MeetingId = meeting.Id, ActualStart = Now.AddHours(-1) }, 0, Cancellation);
        Assert.Equal([meeting.Id, other.Id], await ListAsync(All with { Upcoming = false }));
        await results.SaveAsync(new MeetingResult { MeetingId = meeting.Id }, 1, Cancellation);
        Assert.Equal([other.Id, meeting.Id], await ListAsync(All with { Upcoming = false }));
    }

    [Fact]
    public async Task A_call_that_never_ended_stays_among_what_is_upcoming_in_its_place()
    {
        var fair = await AddAsync(Now.AddDays(-3), change: static meeting => meeting with { Duration = TimeSpan.FromDays(4) });
        var stale = await AddAsync(Now.AddDays(-2), MeetingStatus.InProgress, actualStart: Now.AddDays(-2));
        var running = await AddAsync(Now.AddHours(-3), MeetingStatus.InProgress, actualStart: Now.AddHours(-3));
        var soon = await AddAsync(Now.AddHours(1));

        Assert.Equal([fair.Id, stale.Id, running.Id, soon.Id], await PageAsync(All with { Upcoming = true, Limit = 1 }));
        Assert.Equal([stale.Id, running.Id], await PageAsync(All with { Upcoming = true, Status = MeetingStatus.InProgress, Limit = 1 }));
    }

    [Fact]
    public async Task A_list_holds_the_owners_meetings_only()
    {
        var mine = await AddAsync(Now);
        await Store.AddAsync(Samples.Meeting(OtherSeller, Now), null, [], Cancellation);

        Assert.Equal([mine.Id], await ListAsync(All));
        Assert.Empty(await ListAsync(All with { Owner = new OwnerId("nobody") }));
    }

    [Fact]
    public async Task A_filter_leaves_what_matches()
    {
        var teams = await AddAsync(Now, change: meeting => meeting with { Platform = MeetingPlatform.Teams });
        var cancelled = await AddAsync(Now.AddMinutes(1), status: MeetingStatus.Cancelled);
        var lead = await AddAsync(Now.AddMinutes(2), change: meeting => meeting with { LeadId = "lead-1" });
        await AddAsync(Now.AddMinutes(3), change: meeting => meeting with { LeadId = "lead-10" });

        Assert.Equal([teams.Id], await ListAsync(All with { Platform = MeetingPlatform.Teams }));
        Assert.Equal([cancelled.Id], await ListAsync(All with { Status = MeetingStatus.Cancelled }));
        Assert.Equal([lead.Id], await ListAsync(All with { LeadId = "lead-1" }));
        Assert.Empty(await ListAsync(All with { LeadId = "LEAD-1" }));
        Assert.Empty(await ListAsync(All with { LeadId = "lead-1", Platform = MeetingPlatform.Teams }));
        Assert.Equal([lead.Id], await ListAsync(All with { LeadId = "lead-1", Upcoming = true, Status = MeetingStatus.Scheduled, Text = "DEMO" }));
    }

    [Theory]
    [InlineData("Quarterly review", "REVIEW", true)]
    [InlineData("Quarterly review", "y R", true)]
    [InlineData("Quarterly review", "views", false)]
    [InlineData("Änderung für Öl", "äNDERUNG FÜR öl", true)]
    [InlineData("ÄÖÜ", "äöü", true)]
    [InlineData("äöü", "ÄÖÜ", true)]
    [InlineData("Änderung", "Anderung", false)]
    [InlineData("Straße", "straße", true)]
    [InlineData("Straße", "STRASSE", false)]
    [InlineData("Встреча", "ВСТРЕЧА", true)]
    [InlineData("Σίσυφος", "ΣΊΣΥΦΟΣ", true)]
    [InlineData("Istanbul ı", "ISTANBUL", true)]
    [InlineData("Rabatt 100% sicher", "100%", true)]
    [InlineData("Rabatt 100 sicher", "100%", false)]
    [InlineData("a_b", "a_b", true)]
    [InlineData("axb", "a_b", false)]
    [InlineData(@"C:\demo", @":\D", true)]
    [InlineData("it's", "'S", true)]
    [InlineData("launch 🎥 now", "🎥 N", true)]
    [InlineData("anything", "", true)]
    [InlineData("Müller", "MU\u0308LLER", true)]
    [InlineData("Mu\u0308ller", "müller", true)]
    [InlineData("ＤＥＭＯ", "demo", true)]
    [InlineData("デモ", "テ\u3099モ", true)]
    [InlineData("عرض المنتج", "المنتج", true)]
    [InlineData("Product demo", "product\u00A0demo", true)]
    [InlineData("Product demo", "de\0mo", true)]
    public async Task A_search_disregards_case_width_and_composition_and_nothing_else(string title, string text, bool isFound)
    {
        var meeting = await AddAsync(Now, change: meeting => meeting with { Title = title });

        Assert.Equal(isFound ? [meeting.Id] : [], await ListAsync(All with { Text = text }));
    }

    [Fact]
    public async Task A_search_follows_a_new_title()
    {
        var meeting = await AddAsync(Now);
        await Store.SaveAsync(meeting with { Title = "Übergabe" }, 1, [], [], Cancellation);

        Assert.Equal([meeting.Id], await ListAsync(All with { Text = "übergabe" }));
        Assert.Empty(await ListAsync(All with { Text = "demo" }));
    }

    [Fact]
    public async Task A_meeting_that_is_longer_than_any_we_schedule_stays_upcoming_until_it_ends()
    {
        var fair = await AddAsync(Now.AddDays(-3), change: static meeting => meeting with { Duration = TimeSpan.FromDays(4) });
        var soon = await AddAsync(Now.AddHours(1));
        await AddAsync(Now.AddDays(-3), change: static meeting => meeting with { Duration = TimeSpan.FromDays(2) });

        var first = await Store.ListAsync(All with { Upcoming = true, Limit = 1 }, Cancellation);

        Assert.Equal([fair.Id], Ids(first.Items));
        Assert.Equal([soon.Id], Ids((await Store.ListAsync(All with { Upcoming = true, Limit = 1, After = first.Next }, Cancellation)).Items));
    }

    [Theory]
    [InlineData(MeetingStatus.Scheduled)]
    [InlineData(MeetingStatus.Cancelled)]
    public async Task A_status_is_a_filter_of_either_side(MeetingStatus status)
    {
        var ahead = await AddAsync(Now.AddDays(2), status);
        var over = await AddAsync(Now.AddDays(-2), status);

        Assert.Equal(status == MeetingStatus.Cancelled ? [] : [ahead.Id], await ListAsync(All with { Status = status, Upcoming = true }));
        Assert.Equal([over.Id], await ListAsync(All with { Status = status, Upcoming = false }));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 4)]
    [InlineData(false, 1)]
    [InlineData(false, 4)]
    [InlineData(null, 3)]
    [InlineData(null, 5)]
    public async Task Pages_hold_every_meeting_once_also_those_of_one_start(bool? upcoming, int limit)
    {
        // Ten starts an hour apart, of which most are shared by several meetings.
        for (var index = 0; index < 30; index++)
            await AddAsync(Now.AddHours((index * 7 % 10) - 5));
        var whole = await ListAsync(All with { Upcoming = upcoming });

        List<MeetingId> paged = [];
        MeetingPage page;
        MeetingPosition? after = null;
        do
        {
            page = await Store.ListAsync(All with { Upcoming = upcoming, Limit = limit, After = after }, Cancellation);
            Assert.True(page.Items.Count == limit || page.Next is null);
            paged.AddRange(page.Items.Select(static meeting => meeting.Id));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(upcoming is null ? 30 : 15, whole.Count);
        Assert.Equal(whole, paged);
        Assert.NotEmpty(page.Items);
    }

    [Fact]
    public async Task Meetings_of_one_start_are_in_the_order_of_their_ids()
    {
        for (var index = 0; index < 12; index++)
            await AddAsync(Now);

        var ascending = await ListAsync(All with { Upcoming = true });
        var descending = await ListAsync(All);

        Assert.Equal(ascending.OrderBy(static id => id.Value), ascending);
        Assert.Equal(ascending.AsEnumerable().Reverse(), descending);
    }

    [Fact]
    public async Task A_page_says_where_the_next_one_begins_unless_it_is_the_last()
    {
        var later = await AddAsync(Now.AddHours(1));
        var sooner = await AddAsync(Now);

        var first = await Store.ListAsync(All with { Limit = 1 }, Cancellation);
        Assert.Equal(new MeetingPosition(later.ScheduledStart, later.Id), first.Next);

        var second = await Store.ListAsync(All with { Limit = 1, After = first.Next }, Cancellation);
        Assert.Equal([sooner.Id], Ids(second.Items));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task A_position_stays_good_when_its_meeting_moves_away_and_others_come()
    {
        for (var index = 0; index < 6; index++)
            await AddAsync(Now.AddHours(index));
        var first = await Store.ListAsync(All with { Upcoming = true, Limit = 3 }, Cancellation);
        var expected = (await ListAsync(All with { Upcoming = true })).Skip(3).ToList();

        await Store.SaveAsync(first.Items[^1] with { ScheduledStart = Now.AddDays(-9) }, 1, [], [], Cancellation);
        await AddAsync(Now.AddMinutes(30));
        var second = await Store.ListAsync(All with { Upcoming = true, After = first.Next }, Cancellation);

        Assert.Equal(expected, Ids(second.Items));
    }

    [Fact]
    public async Task A_position_between_two_kept_instants_neither_repeats_nor_skips()
    {
        var start = Now.AddTicks(7);
        await AddAsync(start);
        await AddAsync(start.AddTicks(20));

        var first = await Store.ListAsync(All with { Upcoming = true, Limit = 1 }, Cancellation);
        var second = await Store.ListAsync(All with { Upcoming = true, Limit = 1, After = first.Next }, Cancellation);

        Assert.NotEqual(first.Items[0].Id, Assert.Single(second.Items).Id);
        Assert.Null(second.Next);
    }

    private static IEnumerable<MeetingId> Ids(IEnumerable<Meeting> meetings) => meetings.Select(static meeting => meeting.Id);

    /// <summary>Reads a list to its end, page by page.</summary>
    private async Task<List<MeetingId>> PageAsync(MeetingQuery query)
    {
        List<MeetingId> paged = [];
        do
        {
            var page = await Store.ListAsync(query, Cancellation);
            paged.AddRange(Ids(page.Items));
            query = query with { After = page.Next };
        }
        while (query.After is not null);

        return paged;
    }

    private async Task<List<MeetingId>> ListAsync(MeetingQuery query) => [.. Ids((await Store.ListAsync(query, Cancellation)).Items)];

    private async Task<Meeting> AddAsync(
        DateTimeOffset start, MeetingStatus status = MeetingStatus.Scheduled, Func<Meeting, Meeting>? change = null,
        DateTimeOffset? actualStart = null)
    {
        var meeting = Samples.Meeting(Seller, start) with { Status = status };
        meeting = change?.Invoke(meeting) ?? meeting;
        await Store.AddAsync(meeting, null, [], Cancellation);
        if (actualStart is not null)
            await Get<IMeetingResultStore>().SaveAsync(new MeetingResult { MeetingId = meeting.Id, ActualStart = actualStart }, 0, Cancellation);
        return meeting with { Version = 1 };
    }
}
