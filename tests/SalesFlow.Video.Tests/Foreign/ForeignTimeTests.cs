using System.Globalization;

namespace SalesFlow.Video.Tests.Foreign;

/// <summary>A time that others tell is believed within reason, in the unit that fits, and is otherwise unknown.</summary>
public sealed class ForeignTimeTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2010-01-01T00:00:00Z", true)]
    [InlineData("2026-12-01T09:00:00Z", true)]
    [InlineData("2036-12-01T09:00:00Z", true)]
    [InlineData("2036-12-01T09:00:01Z", false)]
    [InlineData("2009-12-31T23:59:59Z", false)]
    [InlineData("1970-01-21T15:23:00Z", false)]
    [InlineData("0001-01-01T00:00:00Z", false)]
    [InlineData("9999-12-31T23:59:59Z", false)]
    [InlineData("2010-01-01T00:30:00+01:00", false)]
    public void A_time_is_believed_within_reason(string text, bool isBelieved)
    {
        var time = At(text);

        Assert.Equal(isBelieved ? time : null, ForeignTime.Believe(time, Now));
        Assert.Equal(isBelieved, ForeignTime.IsPlausible(time, Now));
    }

    [Theory]
    [InlineData("2026-12-01T09:00:00.9999999Z", "2026-12-01T09:00:00Z")]
    [InlineData("2026-12-01T09:00:00.001+05:30", "2026-12-01T09:00:00+05:30")]
    [InlineData("2026-12-01T09:00:59.5-03:00", "2026-12-01T09:00:59-03:00")]
    public void The_fraction_of_a_second_is_cut_and_the_offset_kept(string text, string whole)
    {
        var cut = ForeignTime.ToSecond(At(text));

        Assert.True(cut.EqualsExact(At(whole)));
        Assert.Equal(At(whole), ForeignTime.Believe(At(text), Now));
    }

    [Theory]
    [InlineData(1_793_714_462)]
    [InlineData(1_793_714_462_572)]
    [InlineData(1_793_714_462_572_123)]
    [InlineData(1_793_714_462_572_123_456)]
    public void A_number_is_read_in_the_unit_that_fits(long number)
    {
        var time = ForeignTime.FromUnix(number);

        Assert.Equal(At("2026-11-03T14:01:02Z"), ForeignTime.Believe(time, Now));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void What_is_no_number_of_seconds_is_no_time(long number) => Assert.Null(ForeignTime.FromUnix(number));

    [Theory]
    [InlineData(1)]
    [InlineData(20_261_201)]
    [InlineData(253_402_300_799_999)]
    [InlineData(long.MaxValue)]
    public void A_number_of_another_age_is_not_believed(long number) => Assert.Null(ForeignTime.Believe(ForeignTime.FromUnix(number), Now));

    [Theory]
    [InlineData(-30, null)]
    [InlineData(0, null)]
    [InlineData(1, 1)]
    [InlineData(30 * 24 * 60, 30 * 24 * 60)]
    [InlineData((30 * 24 * 60) + 1, null)]
    [InlineData(int.MaxValue, null)]
    public void A_length_is_believed_within_reason(int minutes, int? believed) =>
        Assert.Equal(believed is { } known ? TimeSpan.FromMinutes(known) : null, ForeignTime.Believe(TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData("2026-11-03T14:00:00Z", "2026-11-03T14:30:00Z", true, true)]
    [InlineData("2026-11-03T14:00:00Z", "2026-11-03T14:00:00Z", true, true)]
    [InlineData("2026-11-03T14:00:00Z", null, true, false)]
    [InlineData(null, "2026-11-03T14:30:00Z", false, true)]
    [InlineData("2026-11-03T14:30:00Z", "2026-11-03T14:00:00Z", false, false)]
    [InlineData("2026-09-01T14:00:00Z", "2026-11-03T14:00:00Z", false, false)]
    [InlineData("1970-01-01T00:00:01Z", "2026-11-03T14:00:00Z", false, true)]
    [InlineData("2026-11-03T14:00:00Z", "9999-01-01T00:00:00Z", true, false)]
    public void A_beginning_and_an_end_have_to_go_together(string? start, string? end, bool hasStart, bool hasEnd)
    {
        var (from, to) = ForeignTime.Believe(start is null ? null : At(start), end is null ? null : At(end), Now);

        Assert.Equal((hasStart, hasEnd), (from is not null, to is not null));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
