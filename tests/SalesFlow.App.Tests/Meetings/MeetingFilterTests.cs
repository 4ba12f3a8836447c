using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using SalesFlow.App.Meetings;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Meetings;

public sealed class MeetingFilterTests
{
    [Fact]
    public void A_bare_address_shows_all_that_is_to_come()
    {
        var filter = Read("");

        Assert.Equal(MeetingFilter.Side(isPast: false), filter);
        Assert.False(filter.IsNarrow);
    }

    [Fact]
    public void An_address_that_a_filter_says_is_read_as_that_filter()
    {
        var filter = new MeetingFilter
        {
            IsPast = true,
            Text = "größe & <b>",
            Platform = MeetingPlatform.GoogleMeet,
            LeadId = "0199a3a0-1111-7000-8000-000000000001",
            Status = MeetingStatus.NotHeld,
        };

        var address = filter.AddressAt("/meetings");

        Assert.StartsWith("/meetings?view=past&q=", address, StringComparison.Ordinal);
        Assert.Contains("status=not_held", address, StringComparison.Ordinal);
        Assert.Equal(filter, Read(address["/meetings".Length..]));
        Assert.True(filter.IsNarrow);
    }

    [Fact]
    public void The_whole_of_a_side_has_the_shortest_address()
    {
        Assert.Equal("/meetings", MeetingFilter.Side(isPast: false).AddressAt("/meetings"));
        Assert.Equal("/meetings?view=past", MeetingFilter.Side(isPast: true).AddressAt("/meetings"));
    }

    [Theory]
    [InlineData("?view=sideways&platform=No+Platform&status=nonsense&q=&lead=+")]
    [InlineData("?status=completed")]
    [InlineData("?view=&q=%00%07")]
    public void What_cannot_be_read_counts_as_not_said(string address) => Assert.Equal(MeetingFilter.Side(isPast: false), Read(address));

    [Fact]
    public void A_search_is_cut_and_loses_its_control_characters()
    {
        Assert.Equal("demo", Read("?q=%20de%00mo%0A").Text);
        Assert.Equal(200, Read("?q=" + new string('x', 5000)).Text!.Length);
    }

    [Fact]
    public void The_query_asks_for_one_page_of_the_viewers_own_meetings()
    {
        var viewer = Here.SeenFrom("Europe/Berlin");
        var after = new MeetingPosition(Here.Now, Sample.Id);

        var query = Read("?view=past&q=demo").ToQuery(viewer, after);

        Assert.Equal(Here.Owner, query.Owner);
        Assert.Equal(Here.Now, query.Now);
        Assert.Equal((false, "demo", MeetingFilter.PageSize, after), (query.Upcoming, query.Text, query.Limit, query.After));
    }

    private static MeetingFilter Read(string address) => MeetingFilter.Read(new QueryCollection(QueryHelpers.ParseQuery(address)));
}
