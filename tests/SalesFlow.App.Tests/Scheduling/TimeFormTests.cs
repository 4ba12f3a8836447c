using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class TimeFormTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory]
    [InlineData(60, "60", null)]
    [InlineData(45, "other", "45")]
    public void A_time_that_is_written_down_reads_as_itself(int minutes, string length, string? other)
    {
        var form = TimeForm.At(Here.Now, TimeSpan.FromMinutes(minutes), NewYork);
        var read = form.Read();

        Assert.Equal(("2026-11-23", "04:00", length, other), (form.Date, form.Time, form.Length, form.Minutes));
        Assert.Equal(Here.Now, read.Start);
        Assert.Equal(TimeSpan.FromMinutes(minutes), read.Duration);
        Assert.Empty(read.Errors);
    }

    [Theory]
    [InlineData("", "15:00", "60", "Europe/Berlin", "start_time", VideoErrorCode.Required)]
    [InlineData("26.11.2026", "15:00", "60", "Europe/Berlin", "start_time", VideoErrorCode.InvalidValue)]
    [InlineData("2027-03-28", "02:30", "60", "Europe/Berlin", "start_time", VideoErrorCode.TimeDoesNotExist)]
    [InlineData("2026-11-26", "15:00", "other", "Europe/Berlin", "duration_minutes", VideoErrorCode.Required)]
    [InlineData("2026-11-26", "15:00", "-5", "Europe/Berlin", "duration_minutes", VideoErrorCode.InvalidValue)]
    [InlineData("2026-11-26", "15:00", "60", "Europe/Atlantis", "time_zone", VideoErrorCode.UnknownTimeZone)]
    public void What_means_nothing_is_named_by_its_field(string date, string time, string length, string zone, string field, VideoErrorCode code)
    {
        var read = new TimeForm { Date = date, Time = time, Length = length, Zone = zone }.Read();

        var error = Assert.Single(read.Errors);
        Assert.Equal((field, code), (error.Field, error.Code));
        Assert.Null(read.Span);
    }

    [Fact]
    public void A_time_of_another_age_is_no_span() =>
        Assert.Null(new TimeForm { Date = "0001-01-02", Time = "15:00", Length = "60", Zone = "UTC" }.Read().Span);
}
