using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Conversations;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class ConversationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Turns_take_their_words_at_150_a_minute_with_three_tenths_of_a_second_between_them()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.Zero);

        var times = call.Instance.Turns.Select(turn => (turn.Start.TotalSeconds, turn.End.TotalSeconds));

        Assert.Equal([(0, 4), (4.3, 6.3), (6.6, 14.6)], times);
        Assert.Equal(HeldCall.Brief.Turns, call.Instance.Turns.Select(turn => new Turn(turn.Speaker, turn.Text)));
    }

    [Fact]
    public async Task By_itself_a_meeting_starts_as_planned_and_is_as_long_as_its_conversation()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief);

        call.Advance(TimeSpan.FromDays(1).TotalSeconds);

        Assert.Equal((HeldCall.Start, HeldCall.Start.AddMilliseconds(14_600)), (call.Instance.StartedAt, call.Instance.EndedAt));
        Assert.Single(call.Simulator.ListInstances(call.Id));
    }

    [Fact]
    public async Task By_itself_a_moved_meeting_is_held_at_its_new_time()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief);
        await call.Zoom.CallAsync(HttpMethod.Patch, $"/meetings/{call.Id}", call.Token, """{"start_time":"2026-11-04T10:00:00Z"}""");

        call.Advance(TimeSpan.FromDays(3).TotalSeconds);

        Assert.Equal(HeldCall.Start.AddDays(2), Assert.Single(call.Simulator.ListInstances(call.Id)).StartedAt);
    }

    [Fact]
    public async Task A_call_that_drops_is_held_in_instances_a_minute_apart_that_share_the_turns()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief with { Instances = 2 });

        call.Advance(TimeSpan.FromDays(1).TotalSeconds);

        var instances = call.Simulator.ListInstances(call.Id);
        Assert.Equal(
            [(HeldCall.Start, HeldCall.Start.AddSeconds(4)), (HeldCall.Start.AddSeconds(64), HeldCall.Start.AddMilliseconds(74_300))],
            instances.Select(instance => (instance.StartedAt, instance.EndedAt!.Value)));
        Assert.Equal(HeldCall.Brief.Turns, instances.SelectMany(instance => instance.Turns).Select(turn => new Turn(turn.Speaker, turn.Text)));
        Assert.Equal(TimeSpan.Zero, instances[1].Turns[0].Start);
        Assert.Equal(2, instances.Select(instance => instance.Uuid).Distinct().Count());
    }

    [Fact]
    public async Task Sessions_count_from_the_conversations_begin_over_all_instances()
    {
        var late = new Attendee { Name = "Late", Sessions = [new(TimeSpan.FromSeconds(5.3))] };
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief with { Instances = 2, Attendees = [late] });

        call.Advance(TimeSpan.FromDays(1).TotalSeconds);

        var instances = call.Simulator.ListInstances(call.Id);
        Assert.Empty(instances[0].Attendees);
        var session = Assert.Single(Assert.Single(instances[1].Attendees).Sessions);
        Assert.Equal(new Session(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10.3)), session);
    }

    [Fact]
    public async Task By_hand_the_run_has_the_times_of_the_hand_and_what_was_not_said_by_then_is_cut_off()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief, options => options.Zoom.HoldsScheduledMeetings = false);

        await call.Simulator.StartMeetingAsync(call.Id, Cancellation);
        call.Advance(5.2);
        await call.Simulator.EndMeetingAsync(call.Id, Cancellation);

        Assert.Equal(HeldCall.Start.AddHours(-1).AddSeconds(5.2), call.Instance.EndedAt);
        Assert.Equal([10, 2], call.Instance.Turns.Select(turn => turn.Text.Split(' ').Length));
        Assert.Equal(TimeSpan.FromSeconds(5.1), call.Instance.Turns[1].End);
    }

    [Fact]
    public async Task Started_by_hand_a_meeting_does_not_end_by_itself_and_is_not_held_again()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief with { Instances = 2 });

        await call.Simulator.StartMeetingAsync(call.Id, Cancellation);
        call.Advance(TimeSpan.FromHours(5).TotalSeconds);
        var wasRunning = call.Instance.EndedAt is null;
        await call.Simulator.EndMeetingAsync(call.Id, Cancellation);
        call.Advance(TimeSpan.FromDays(1).TotalSeconds);

        Assert.True(wasRunning);
        Assert.Single(call.Simulator.ListInstances(call.Id));
    }

    [Fact]
    public async Task Each_start_by_hand_plays_the_next_part_and_then_the_first_again()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief with { Instances = 3 }, options => options.Zoom.HoldsScheduledMeetings = false);

        for (var i = 0; i < 4; i++)
        {
            await call.Simulator.StartMeetingAsync(call.Id, Cancellation);
            call.Advance(60);
            await call.Simulator.EndMeetingAsync(call.Id, Cancellation);
        }

        Assert.Equal([10, 5, 20, 10], call.Simulator.ListInstances(call.Id).Select(instance => instance.Turns.Sum(turn => turn.Text.Split(' ').Length)));
    }

    [Fact]
    public async Task A_meeting_that_nobody_joins_never_starts()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief with { NobodyJoins = true });

        call.Advance(TimeSpan.FromDays(2).TotalSeconds);

        Assert.Null(call.Simulator.FindMeeting(call.Id)!.ActualStart);
        Assert.Empty(call.Simulator.ListInstances(call.Id));
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

        var instance = call.Instance;
        Assert.InRange(instance.EndedAt!.Value - instance.StartedAt, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(4));
        Assert.StartsWith(greeting, instance.Turns[0].Text, StringComparison.Ordinal);
        Assert.Equal(["Demo Seller", guest], instance.Turns.Select(turn => turn.Speaker).Distinct());
        Assert.Equal(
            [("Demo Seller", Account.Seller.Email, Account.Seller.UserId, true), (guest, "", "", false)],
            instance.Attendees.Select(attendee => (attendee.Name, attendee.Email, attendee.UserId, attendee.IsInternal)));
    }

    [Fact]
    public async Task A_silent_call_is_as_long_as_it_was_planned()
    {
        await using var call = await HeldCall.PlanAsync(new Conversation { Attendees = HeldCall.Brief.Attendees });

        call.Advance(TimeSpan.FromDays(1).TotalSeconds);

        Assert.Equal(HeldCall.Start.AddMinutes(45), call.Instance.EndedAt);
        Assert.Empty(call.Instance.Turns);
    }

    [Fact]
    public async Task Unless_asked_for_no_meeting_is_held_by_itself()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief, options => options.Zoom.HoldsScheduledMeetings = false);

        call.Advance(TimeSpan.FromDays(2).TotalSeconds);

        Assert.Null(call.Simulator.FindMeeting(call.Id)!.ActualStart);
    }

    [Fact]
    public async Task Switched_on_meanwhile_a_meeting_whose_time_is_not_over_starts_at_once()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief, options => options.Zoom.HoldsScheduledMeetings = false);
        call.Advance(TimeSpan.FromMinutes(75).TotalSeconds);

        call.Simulator.HoldsScheduledMeetings = true;

        Assert.Equal(HeldCall.Start.AddMinutes(15), call.Instance.StartedAt);
    }

    [Fact]
    public async Task Switched_on_meanwhile_a_meeting_whose_time_is_over_is_not_held()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief, options => options.Zoom.HoldsScheduledMeetings = false);
        call.Advance(TimeSpan.FromHours(2).TotalSeconds);

        call.Simulator.HoldsScheduledMeetings = true;
        call.Advance(TimeSpan.FromDays(2).TotalSeconds);

        Assert.Empty(call.Simulator.ListInstances(call.Id));
    }

    [Fact]
    public async Task Switched_off_meanwhile_what_runs_by_itself_also_ends_by_itself()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief);
        call.Advance(TimeSpan.FromHours(1).TotalSeconds);

        call.Simulator.HoldsScheduledMeetings = false;
        call.Advance(60);

        Assert.Equal(HeldCall.Start.AddMilliseconds(14_600), call.Instance.EndedAt);
    }

    [Fact]
    public async Task A_reset_returns_to_the_options()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromHours(1));
        call.Simulator.HoldsScheduledMeetings = false;

        call.Zoom.Simulator.Reset();

        Assert.True(call.Simulator.HoldsScheduledMeetings);
        Assert.Empty(call.Simulator.ListInstances(call.Id));
        Assert.Empty(call.Simulator.Files);
    }

    public static TheoryData<Conversation, string> Impossible => new()
    {
        { HeldCall.Brief with { Instances = 0 }, "instances" },
        { HeldCall.Brief with { Instances = 4 }, "at most one for each turn" },
        { HeldCall.Brief with { Turns = [new("Seller", " ")] }, "says nothing" },
        { HeldCall.Brief with { Attendees = [new() { Name = "" }] }, "no name" },
        { HeldCall.Brief with { Attendees = [new() { Name = "A", Sessions = [new(TimeSpan.FromSeconds(-1))] }] }, "sessions" },
        { HeldCall.Brief with { Attendees = [new() { Name = "A", Sessions = [new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2))] }] }, "sessions" },
    };

    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public async Task A_script_that_nobody_could_play_is_refused(Conversation conversation, string reason)
    {
        await using var call = await HeldCall.PlanAsync();

        var refused = Assert.Throws<ArgumentException>(() => call.Simulator.SetConversation(call.Id, conversation));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_needs_a_meeting()
    {
        await using var call = await HeldCall.PlanAsync();

        Assert.Throws<InvalidOperationException>(() => call.Simulator.SetConversation(1, HeldCall.Brief));
    }
}
