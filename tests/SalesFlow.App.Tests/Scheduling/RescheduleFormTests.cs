using System.Globalization;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;

namespace SalesFlow.App.Tests.Scheduling;

/// <summary>What nobody changed stays as it is: no clock's text is read for it.</summary>
public sealed class RescheduleFormTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-10-25T00:30:00Z", "Europe/Berlin")]
    [InlineData("2026-10-25T01:30:00Z", "Europe/Berlin")]
    [InlineData("2026-11-26T14:00:17.25Z", "Europe/Berlin")]
    [InlineData("2026-11-01T06:30:00Z", "America/New_York")]
    [InlineData("2027-04-03T15:45:00Z", "Australia/Lord_Howe")]
    [InlineData("2026-11-26T14:00:00Z", "UTC")]
    public void Renaming_moves_nothing(string start, string zone)
    {
        var meeting = Planned.Meeting() with { ScheduledStart = At(start), TimeZone = zone, Duration = TimeSpan.FromSeconds(2730) };
        var form = RescheduleForm.Of(meeting, Berlin);
        form.Title = "Second demo";

        var (change, errors) = form.Read();

        Assert.Empty(errors);
        Assert.Equal(("Second demo", null, null, null), (change.Title, change.StartTime, change.Duration, change.TimeZone));
        Assert.Equal(meeting.ScheduledStart, form.When.Read().Start);
    }

    [Theory]
    [InlineData("2026-10-25", "02:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-11-26", "16:00", "2026-11-26T15:00:00Z")]
    [InlineData("2026-11-27", "15:00", "2026-11-27T14:00:00Z")]
    public void A_new_time_is_read_from_the_clocks(string date, string time, string start)
    {
        var form = RescheduleForm.Of(Planned.Meeting() with { ScheduledStart = At("2026-11-26T14:00:17Z") }, Berlin);
        (form.When.Date, form.When.Time) = (date, time);

        Assert.Equal(At(start), form.Read().Change.StartTime);
    }

    [Fact]
    public void A_new_zone_with_the_same_clocks_moves_nothing()
    {
        var form = RescheduleForm.Of(Planned.Meeting() with { ScheduledStart = At("2026-10-25T01:30:00Z") }, Berlin);
        form.When.Zone = "Europe/Paris";

        var change = form.Read().Change;

        Assert.Equal((null, "Europe/Paris"), (change.StartTime, change.TimeZone));
    }

    [Fact]
    public void A_new_zone_with_other_clocks_moves_the_meeting()
    {
        var form = RescheduleForm.Of(Planned.Meeting(), Berlin);
        form.When.Zone = "Asia/Tokyo";

        Assert.Equal(At("2026-11-26T06:00:00Z"), form.Read().Change.StartTime);
    }

    [Fact]
    public void A_new_length_is_the_only_change()
    {
        var form = RescheduleForm.Of(Planned.Meeting(), Berlin);
        form.When.Length = "30";

        var change = form.Read().Change;

        Assert.Equal((null, TimeSpan.FromMinutes(30), null), (change.StartTime, change.Duration, change.TimeZone));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday|30|Europe/Berlin")]
    [InlineData("2026-11-26T14:00:00Z|x|Europe/Berlin")]
    [InlineData("2026-11-26T14:00:00Z|60")]
    [InlineData("1999-01-01T00:00:00Z|60|Europe/Berlin")]
    public void Without_what_was_shown_everything_is_read_as_typed(string? shown)
    {
        var form = RescheduleForm.Of(Planned.Meeting(), Berlin);
        form.When.Shown = shown;

        var (change, errors) = form.Read();

        Assert.Empty(errors);
        Assert.Equal(At("2026-11-26T14:00:00Z"), change.StartTime);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
