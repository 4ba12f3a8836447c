using Bunit;
using SalesFlow.App.Calls;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Calls;

/// <summary>The page of a meeting whose link was used more than once. The meeting was from an hour ago to half an hour ago.</summary>
public sealed class OtherCallsTests
{
    private static readonly Occurrence First = SampleCall.Call("first", -60, -50);
    private static readonly Occurrence Resumed = SampleCall.Call("resumed", -45, -30);
    private static readonly Occurrence DayBefore = SampleCall.Call("day before", -24 * 60, (-24 * 60) + 20);

    [Theory]
    [InlineData("en", "Other calls on the same link")]
    [InlineData("de", "Weitere Gespräche über denselben Link")]
    public async Task Two_halves_are_one_conversation_and_what_was_held_the_day_before_is_listed(string language, string title)
    {
        using var host = PageHost.In(language);
        await AddAsync(host);

        var page = Open(host);

        Assert.Equal(["First half.", "Second half."], page.FindAll(".turn-text").Select(static text => text.TextContent.Trim()));
        Assert.Single(page.FindAll(".turn-pause"));
        Assert.Equal(title, page.Find(".call-others p").TextContent);
        Assert.Equal($"/meetings/{SampleCall.Meeting.Id}?occurrence={DayBefore.Id}", Assert.Single(page.FindAll(".call-others a")).GetAttribute("href"));
    }

    [Fact]
    public async Task Another_call_has_a_page_of_its_own_and_leads_back()
    {
        using var host = PageHost.In("en");
        await AddAsync(host);

        var page = Open(host, DayBefore.Id);

        Assert.Equal(["Another talk."], page.FindAll(".turn-text").Select(static text => text.TextContent.Trim()));
        Assert.Equal("This is another call on the same link, and not the meeting.", page.Find(".call-others p").TextContent);
        Assert.Equal([$"/meetings/{SampleCall.Meeting.Id}"], page.FindAll(".call-others a").Select(static link => link.GetAttribute("href")));
        Assert.Contains(page.FindAll(".saves a"), link => link.GetAttribute("href") == $"/meetings/{SampleCall.Meeting.Id}/transcript.txt?occurrence={DayBefore.Id}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_address_of_a_half_or_of_nothing_shows_the_whole(bool isKnown)
    {
        using var host = PageHost.In("en");
        await AddAsync(host);

        var page = Open(host, isKnown ? Resumed.Id : new OccurrenceId(Guid.NewGuid()));

        Assert.Equal(2, page.FindAll(".turn-text").Count);
    }

    [Fact]
    public async Task A_meeting_to_come_whose_link_was_tried_out_is_to_come()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(SampleCall.Meeting with { Status = MeetingStatus.Scheduled, ScheduledStart = Here.Now.AddHours(2) });
        await host.AddAsync(DayBefore);

        var page = Open(host);

        Assert.Equal("Upcoming", page.Find(".call").GetAttribute("data-stage"));
        Assert.Single(page.FindAll(".call-others a"));
    }

    [Fact]
    public async Task A_call_that_was_resumed_can_be_joined_beside_what_was_said_before()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(SampleCall.Meeting with { Status = MeetingStatus.InProgress, JoinUrl = new Uri("https://zoom.example.com/j/1") });
        await host.AddAsync(First);
        await host.AddAsync(SampleCall.Stored(First, SampleCall.Said(0, "Seller", 0, 2, "First half.")));
        await host.AddAsync(SampleCall.Call("resumed", -45, null));

        var page = Open(host);

        Assert.Equal("First half.", page.Find(".turn-text").TextContent.Trim());
        Assert.Equal("https://zoom.example.com/j/1", page.Find(".call-head .note a").GetAttribute("href"));
    }

    [Fact]
    public async Task Of_several_calls_it_is_said_which_one_lacks_something()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(SampleCall.Meeting);
        await host.AddAsync(First.With(SampleCall.An(ArtifactKind.Recording, ArtifactState.NotProduced, ArtifactReason.NotRecorded)));
        await host.AddAsync(Resumed);

        var said = Assert.Single(Open(host).FindAll(".artifact-states li")).TextContent;

        Assert.StartsWith("Call at ", said, StringComparison.Ordinal);
        Assert.Contains("No recording: ", said, StringComparison.Ordinal);
    }

    private static async Task AddAsync(PageHost host)
    {
        await host.AddAsync(SampleCall.Meeting);
        foreach (var (call, text) in new[] { (First, "First half."), (Resumed, "Second half."), (DayBefore, "Another talk.") })
        {
            await host.AddAsync(call);
            await host.AddAsync(SampleCall.Stored(call, SampleCall.Said(0, "Seller", 0, 2, text)));
        }
    }

    private static IRenderedComponent<CallPage> Open(PageHost host, OccurrenceId? other = null) => host.Open<CallPage>(
        $"/meetings/{SampleCall.Meeting.Id}{(other is { } id ? $"?occurrence={id}" : "")}",
        parameters => parameters.Add(page => page.Id, SampleCall.Meeting.Id.Value));
}
