using SalesFlow.App.Scheduling;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class LocalMomentTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-11-26", 1)]
    [InlineData("2026-07-01", 2)]
    public void A_time_has_the_offset_of_its_day(string date, int hours)
    {
        var moment = LocalMoment.Find(DateOnly.Parse(date, null), new TimeOnly(15, 0), Berlin);

        Assert.Equal(TimeSpan.FromHours(hours), moment?.Offset);
        Assert.Equal(15, moment?.Hour);
    }

    [Fact]
    public void A_time_that_the_clocks_skip_does_not_exist() =>
        Assert.Null(LocalMoment.Find(new DateOnly(2027, 3, 28), new TimeOnly(2, 30), Berlin));

    [Fact]
    public void Of_a_time_that_comes_twice_the_first_is_meant()
    {
        var moment = LocalMoment.Find(new DateOnly(2026, 10, 25), new TimeOnly(2, 30), Berlin);

        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), moment?.ToUniversalTime());
    }

    [Fact]
    public void The_ends_of_the_calendar_are_no_times() => Assert.Null(LocalMoment.Find(DateOnly.MinValue, TimeOnly.MinValue, Berlin));
}
