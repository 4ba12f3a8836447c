using SalesFlow.App.Meetings;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Hosting;

namespace SalesFlow.App.Tests.Meetings;

public sealed class MeetingDayTests
{
    [Fact]
    public void A_day_is_the_viewers_day()
    {
        // 23:30 in Berlin and 00:30 the day after; in Auckland both are on the 24th.
        var rows = Rows(At(13.5), At(14.5));

        Assert.Equal([new(2026, 11, 23), new(2026, 11, 24)], MeetingDay.Group(rows, isPast: false, Here.SeenFrom("Europe/Berlin")).Select(day => day.Date));
        Assert.Equal([new(2026, 11, 24)], MeetingDay.Group(rows, isPast: false, Here.SeenFrom("Pacific/Auckland")).Select(day => day.Date));
    }

    [Fact]
    public void What_is_to_come_goes_by_its_plan_in_the_order_given()
    {
        var rows = Rows(At(1), At(2), At(30));

        var days = MeetingDay.Group(rows, isPast: false, Here.SeenFrom("Europe/Berlin"));

        Assert.Equal([rows.Items[0], rows.Items[1]], days[0].Items);
        Assert.Equal([rows.Items[2]], days[1].Items);
    }

    [Fact]
    public void What_is_over_goes_by_when_it_was_held_and_names_each_day_once()
    {
        var heldEarlierThanPlanned = At(48) with { Result = new() { MeetingId = Sample.Id, ActualStart = Here.Now.AddHours(-3) } };
        var rows = Rows(At(-1), heldEarlierThanPlanned, At(-26), At(-27));

        var days = MeetingDay.Group(rows, isPast: true, Here.SeenFrom("Europe/Berlin"));

        Assert.Equal([new(2026, 11, 23), new(2026, 11, 22)], days.Select(day => day.Date));
        Assert.Equal([rows.Items[0], heldEarlierThanPlanned], days[0].Items);
    }

    [Fact]
    public void A_length_is_the_real_one_and_at_least_a_minute()
    {
        var held = Sample.Held();

        Assert.Equal(TimeSpan.FromMinutes(45), MeetingDay.LengthOf(Sample.Planned()));
        Assert.Equal(TimeSpan.FromHours(1), MeetingDay.LengthOf(held));
        Assert.Equal(TimeSpan.FromMinutes(1), MeetingDay.LengthOf(held with { Result = held.Result with { ActualEnd = held.Result.ActualStart!.Value.AddSeconds(4) } }));
    }

    private static MeetingRows Rows(params MeetingOverview[] items) => new(items, null);

    private static MeetingOverview At(double hours) => Sample.Planned(meeting => meeting with { ScheduledStart = Here.Now.AddHours(hours) });
}
