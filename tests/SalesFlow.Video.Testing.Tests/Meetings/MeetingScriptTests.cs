using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Conversations;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Meetings;

public sealed class MeetingScriptTests
{
    [Fact]
    public async Task Turns_take_their_words_at_150_a_minute_with_three_tenths_of_a_second_between_them()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.Zero);

        var times = call.Instance.Turns.Select(turn => (turn.Start.TotalSeconds, turn.End.TotalSeconds));

        Assert.Equal([(0, 4), (4.3, 6.3), (6.6, 14.6)], times);
        Assert.Equal(HeldCall.Talk.Turns, call.Instance.Turns.Select(turn => new Turn(turn.Speaker, turn.Text)));
    }

    [Fact]
    public async Task By_itself_a_meeting_starts_as_planned_and_is_as_long_as_its_conversation()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief);

        call.Advance(TimeSpan.FromDays(1).TotalSeconds);

        Assert.Equal((HeldCall.Start, HeldCall.Start.AddMilliseconds(14_600)), (call.Instance.StartedAt, call.Instance.EndedAt));
        Assert.Single(call.Occurrences);
    }

    [Fact]
    public async Task By_itself_a_moved_meeting_is_held_at_its_new_time()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief);
        await call.Zoom.CallAsync(HttpMethod.Patch, $"/meetings/{call.Id}", call.Token, """{"start_time":"2026-11-04T10:00:00Z"}""");

        call.Advance(TimeSpan.FromDays(3).TotalSeconds);

        Assert.Equal(HeldCall.Start.AddDays(2), Assert.Single(call.Occurrences).StartedAt);
    }

    [Fact]
    public async Task A_call_that_drops_is_held_in_occurrences_a_minute_apart_that_share_the_turns()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief with { Occurrences = 2 });

        call.Advance(TimeSpan.FromDays(1).TotalSeconds);

        var occurrences = call.Occurrences;
        Assert.Equal(
            [(HeldCall.Start, HeldCall.Start.AddSeconds(4)), (HeldCall.Start.AddSeconds(64), HeldCall.Start.AddMilliseconds(74_300))],
            occurrences.Select(occurrence => (occurrence.StartedAt, occurrence.EndedAt!.Value)));
        Assert.Equal(HeldCall.Talk.Turns, occurrences.SelectMany(occurrence => occurrence.Turns).Select(turn => new Turn(turn.Speaker, turn.Text)));
        Assert.Equal(TimeSpan.Zero, occurrences[1].Turns[0].Start);
        Assert.Equal(2, occurrences.Select(occurrence => occurrence.Id).Distinct().Count());
    }

    [Fact]
    public async Task Sessions_count_from_the_conversations_begin_over_all_instances()
    {
        var late = new Attendee { Name = "Late", Sessions = [new(TimeSpan.FromSeconds(5.3))] };
        await using var call = await HeldCall.PlanAsync(HeldCall.Among([late]) with { Occurrences = 2 });

        call.Advance(TimeSpan.FromDays(1).TotalSeconds);

        var occurrences = call.Occurrences;
        Assert.Empty(occurrences[0].Attendees);
        var session = Assert.Single(Assert.Single(occurrences[1].Attendees).Sessions);
        Assert.Equal(new Session(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10.3)), session);
    }

    [Fact]
    public async Task By_hand_the_run_has_the_times_of_the_hand_and_what_was_not_said_by_then_is_cut_off()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief, options => options.HoldsScheduledMeetings = false);

        await call.Zoom.StartMeetingAsync(call.Id);
        call.Advance(5.2);
        await call.Zoom.EndMeetingAsync(call.Id);

        Assert.Equal(HeldCall.Start.AddHours(-1).AddSeconds(5.2), call.Instance.EndedAt);
        Assert.Equal([10, 2], call.Instance.Turns.Select(turn => turn.Text.Split(' ').Length));
        Assert.Equal(TimeSpan.FromSeconds(5.1), call.Instance.Turns[1].End);
    }

    [Fact]
    public async Task Started_by_hand_a_meeting_does_not_end_by_itself_and_is_not_held_again()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief with { Occurrences = 2 });

        await call.Zoom.StartMeetingAsync(call.Id);
        call.Advance(TimeSpan.FromHours(5).TotalSeconds);
        var wasRunning = call.Instance.EndedAt is null;
        await call.Zoom.EndMeetingAsync(call.Id);
        call.Advance(TimeSpan.FromDays(1).TotalSeconds);

        Assert.True(wasRunning);
        Assert.Single(call.Occurrences);
    }

    [Fact]
    public async Task Each_start_by_hand_plays_the_next_part_and_then_the_first_again()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief with { Occurrences = 3 }, options => options.HoldsScheduledMeetings = false);

        for (var i = 0; i < 4; i++)
        {
            await call.Zoom.StartMeetingAsync(call.Id);
            call.Advance(60);
            await call.Zoom.EndMeetingAsync(call.Id);
        }

        Assert.Equal([10, 5, 20, 10], call.Occurrences.Select(occurrence => occurrence.Turns.Sum(turn => turn.Text.Split(' ').Length)));
    }

    [Fact]
    public async Task A_meeting_that_nobody_joins_never_starts()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief with { NobodyJoins = true });

        call.Advance(TimeSpan.FromDays(2).TotalSeconds);

        Assert.Null(call.Zoom.FindMeeting(call.Id)!.ActualStart);
        Assert.Empty(call.Occurrences);
    }

    [Theory]
    [InlineData("Europe/Berlin", "Guten Morgen", "Einkäuferin")]
    [InlineData("Europe/Vienna", "Guten Morgen", "Einkäuferin")]
    [InlineData("Europe/Zurich", "Guten Morgen", "Einkäuferin")]
    [InlineData("America/New_York", "Good morning", "Buyer")]
    public async Task Without_a_script_the_host_and_an_outsider_talk_for_three_to_four_minutes(string zone, string greeting, string guest)
    {
        await using var call = await HeldCall.PlanAsync(meeting: HeldCall.Recorded.Replace("Europe/London", zone, StringComparison.Ordinal));

        call.Advance(TimeSpan.FromDays(1).TotalSeconds);

        var occurrence = call.Instance;
        Assert.InRange(occurrence.EndedAt!.Value - occurrence.StartedAt, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(4));
        Assert.StartsWith(greeting, occurrence.Turns[0].Text, StringComparison.Ordinal);
        Assert.Equal(["Demo Seller", guest], occurrence.Turns.Select(turn => turn.Speaker).Distinct());
        Assert.Equal(
            [("Demo Seller", Account.Seller.Email, Account.Seller.Id, true), (guest, "", "", false)],
            occurrence.Attendees.Select(attendee => (attendee.Name, attendee.Email, attendee.SignedInAs, attendee.IsInternal)));
    }

    [Fact]
    public async Task A_silent_call_is_as_long_as_it_was_planned()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Saying([]));

        call.Advance(TimeSpan.FromDays(1).TotalSeconds);

        Assert.Equal(HeldCall.Start.AddMinutes(45), call.Instance.EndedAt);
        Assert.Empty(call.Instance.Turns);
    }

    [Fact]
    public async Task Unless_asked_for_no_meeting_is_held_by_itself()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief, options => options.HoldsScheduledMeetings = false);

        call.Advance(TimeSpan.FromDays(2).TotalSeconds);

        Assert.Null(call.Zoom.FindMeeting(call.Id)!.ActualStart);
    }

    [Fact]
    public async Task Switched_on_meanwhile_a_meeting_whose_time_is_not_over_starts_at_once()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief, options => options.HoldsScheduledMeetings = false);
        call.Advance(TimeSpan.FromMinutes(75).TotalSeconds);

        call.Meetings.HoldsScheduled = true;

        Assert.Equal(HeldCall.Start.AddMinutes(15), call.Instance.StartedAt);
    }

    [Fact]
    public async Task Switched_on_meanwhile_a_meeting_whose_time_is_over_is_not_held()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief, options => options.HoldsScheduledMeetings = false);
        call.Advance(TimeSpan.FromHours(2).TotalSeconds);

        call.Meetings.HoldsScheduled = true;
        call.Advance(TimeSpan.FromDays(2).TotalSeconds);

        Assert.Empty(call.Occurrences);
    }

    [Fact]
    public async Task Switched_off_meanwhile_what_runs_by_itself_also_ends_by_itself()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief);
        call.Advance(TimeSpan.FromHours(1).TotalSeconds);

        call.Meetings.HoldsScheduled = false;
        call.Advance(60);

        Assert.Equal(HeldCall.Start.AddMilliseconds(14_600), call.Instance.EndedAt);
    }

    [Fact]
    public async Task A_reset_returns_to_the_options()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromHours(1));
        call.Meetings.HoldsScheduled = false;

        call.Zoom.Simulator.Reset();

        Assert.True(call.Meetings.HoldsScheduled);
        Assert.Empty(call.Occurrences);
        Assert.Empty(call.Meetings.Files);
    }

    public static TheoryData<MeetingScript, string> Impossible => new()
    {
        { HeldCall.Brief with { Occurrences = 0 }, "occurrences" },
        { HeldCall.Brief with { Occurrences = 4 }, "at most one for each turn" },
        { HeldCall.Saying([new("Seller", " ")]), "says nothing" },
        { HeldCall.Among([new() { Name = "" }]), "no name" },
        { HeldCall.Among([new() { Name = "A", SignedInAs = "nobody" }]), "no account 'nobody'" },
        { HeldCall.Among([new() { Name = "A", Sessions = [new(TimeSpan.FromSeconds(-1))] }]), "sessions" },
        { HeldCall.Among([new() { Name = "A", Sessions = [new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2))] }]), "sessions" },
    };

    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public async Task A_script_that_nobody_could_play_is_refused(MeetingScript script, string reason)
    {
        await using var call = await HeldCall.PlanAsync();

        var refused = Assert.Throws<ArgumentException>(() => call.Meetings.SetScript(call.Address, script));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_needs_a_meeting()
    {
        await using var call = await HeldCall.PlanAsync();

        Assert.Throws<InvalidOperationException>(() => call.Meetings.SetScript(ZoomSimulator.AddressOf(1), HeldCall.Brief));
    }
}
