using Microsoft.Extensions.Time.Testing;
using SalesFlow.App.Meetings;
using SalesFlow.App.Shell;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Meetings;

public sealed class MeetingsVersionTests
{
    private static readonly MeetingRows Rows = new([Sample.Planned(), Sample.Held()], null);

    public static TheoryData<string, MeetingRows> Changes => new()
    {
        { "a meeting changed", With(Sample.Planned(meeting => meeting with { Version = 2 })) },
        { "a meeting begins", With(Sample.Planned(meeting => meeting with { Status = MeetingStatus.InProgress })) },
        { "a result came", With(Sample.Planned() with { Result = new() { MeetingId = Sample.Id, Version = 1 } }) },
        { "a call came", With(Sample.Planned() with { Occurrences = [Sample.Call] }) },
        { "a call changed", new([Sample.Planned(), Sample.Held() with { Occurrences = [Sample.Call with { Version = 3 }] }], null) },
        { "a meeting is gone", new([Sample.Held()], null) },
        { "the order changed", new([Sample.Held(), Sample.Planned()], null) },
        { "there is a next page", Rows with { Next = new(Here.Now, Sample.Id) } },
    };

    [Fact]
    public void The_same_list_has_the_same_word() => Assert.Equal(At(Here.Now, Rows), At(Here.Now.AddMinutes(14), Rows with { Items = [.. Rows.Items] }));

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_list_that_changed_has_another_word(string change, MeetingRows changed) =>
        Assert.True(At(Here.Now, Rows) != At(Here.Now, changed), change);

    [Theory]
    [InlineData(15)]
    [InlineData(24 * 60)]
    public void Words_that_go_by_the_clock_are_brought_up_to_date(int minutes) =>
        Assert.NotEqual(At(Here.Now, Rows), At(Here.Now.AddMinutes(minutes), Rows));

    [Fact]
    public void A_meeting_that_is_about_to_begin_counts_the_minutes()
    {
        var rows = With(Sample.Planned(static meeting => meeting with { ScheduledStart = Here.Now.AddMinutes(10) }));

        Assert.NotEqual(At(Here.Now, rows), At(Here.Now.AddMinutes(1), rows));
    }

    private static MeetingRows With(MeetingOverview first) => new([first, Sample.Held()], null);

    private static string At(DateTimeOffset now, MeetingRows rows) =>
        MeetingsVersion.Of(rows, new Viewer(Here.Owner, "", TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), new FakeTimeProvider(now)));
}
