using System.Globalization;
using CsCheck;
using SalesFlow.Video.Http;

namespace SalesFlow.Video.Tests.Http;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("120", 120)]
    [InlineData(" 5 ", 5)]
    [InlineData("1.5", 1.5)]
    [InlineData("Sun, 01 Nov 2026 09:31:00 GMT", 60)]
    [InlineData("2026-11-01T09:31:00Z", 60)]
    [InlineData("2026-11-01T09:31:00.250Z", 60.25)]
    [InlineData("2026-11-01T10:31:00+01:00", 60)]
    [InlineData("2026-11-01T09:31:00", 60)]
    [InlineData("2026-11-01T09:31Z", 60)]
    [InlineData("2026-11-01 09:31:00Z", 60)]
    [InlineData("2026-11-02T00:00:00Z", 52_200)]
    public void Every_form_that_platforms_send_is_read(string text, double seconds)
    {
        Assert.True(RetryAfter.TryParse(text, Now, out var delay));
        Assert.Equal(TimeSpan.FromSeconds(seconds), delay);
    }

    [Theory]
    [InlineData("Sun, 01 Nov 2026 09:29:00 GMT")]
    [InlineData("2025-11-01T09:31:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void A_past_instant_means_now(string text)
    {
        Assert.True(RetryAfter.TryParse(text, Now, out var delay));
        Assert.Equal(TimeSpan.Zero, delay);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-1")]
    [InlineData("soon")]
    [InlineData("1,5")]
    [InlineData("1e3")]
    [InlineData("99999999999")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    public void What_is_no_time_to_wait_is_not_read(string? text)
    {
        Assert.False(RetryAfter.TryParse(text, Now, out var delay));
        Assert.Equal(TimeSpan.Zero, delay);
    }

    [Fact]
    public void Whole_seconds_come_back_from_each_form() =>
        Gen.Int[1, 40_000_000].Sample(seconds =>
        {
            var wait = TimeSpan.FromSeconds(seconds);
            var instant = Now + wait;
            string[] forms =
            [
                seconds.ToString(CultureInfo.InvariantCulture),
                instant.ToString("r", CultureInfo.InvariantCulture),
                instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                instant.ToOffset(TimeSpan.FromHours(5.5)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            ];
            return forms.All(form => RetryAfter.TryParse(form, Now, out var delay) && delay == wait);
        });

    [Fact]
    public void No_text_makes_it_throw_or_wait_backwards() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789-:.TZ+ GMTFriNov,"], 0, 40])
            .Sample(static text => !RetryAfter.TryParse(text, Now, out var delay) || delay >= TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-02T00:00:00Z", 52_200)]
    [InlineData("Sun, 01 Nov 2026 09:31:00 GMT", 60)]
    public void The_header_is_found_even_in_a_form_that_HttpClient_does_not_know(string text, int seconds)
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", text);

        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryAfter.Find(response.Headers, Now));
    }

    [Theory]
    [InlineData("172800", true)]
    [InlineData("172801", false)]
    [InlineData("3600000", false)]
    [InlineData("2027-11-01T09:30:00Z", false)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", false)]
    public void A_wait_of_more_than_two_days_is_not_believed(string text, bool isBelieved)
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", text);

        Assert.Equal(isBelieved, RetryAfter.Find(response.Headers, Now) is not null);
    }

    [Fact]
    public void Without_the_header_there_is_no_time()
    {
        using var response = new HttpResponseMessage();

        Assert.Null(RetryAfter.Find(response.Headers, Now));
    }
}
