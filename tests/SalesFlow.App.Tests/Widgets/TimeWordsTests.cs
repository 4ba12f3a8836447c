using Microsoft.Extensions.DependencyInjection;
using SalesFlow.App.Tests.Support;
using SalesFlow.App.Widgets;

namespace SalesFlow.App.Tests.Widgets;

public sealed class TimeWordsTests
{
    [Theory]
    [InlineData("en", 5, "Today 15:00")]
    [InlineData("de", 5, "Heute, 15:00")]
    [InlineData("en", 29, "Tomorrow 15:00")]
    [InlineData("de", 29, "Morgen, 15:00")]
    [InlineData("en", -19, "Yesterday 15:00")]
    [InlineData("en", 77, "Thu 26 Nov 15:00")]
    [InlineData("de", 77, "Do, 26. Nov. 15:00")]
    [InlineData("en", 24 * 60 + 5, "Fri 22 Jan 2027 15:00")]
    public void A_moment_is_said_as_people_say_it(string language, int hours, string expected)
    {
        using var here = Here.In(language);

        var said = here.Services.GetRequiredService<TimeWords>().MomentOf(Here.Now.AddHours(hours));

        Assert.Equal(expected, said.Replace("Nov., 15:00", "Nov. 15:00", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", 5, "today at 15:00")]
    [InlineData("de", 29, "morgen um 15:00 Uhr")]
    [InlineData("de", -19, "gestern um 15:00 Uhr")]
    [InlineData("en", 77, "Thu 26 Nov at 15:00")]
    public void A_moment_fits_into_a_sentence(string language, int hours, string expected)
    {
        using var here = Here.In(language);

        Assert.Equal(expected, here.Services.GetRequiredService<TimeWords>().MomentWithin(Here.Now.AddHours(hours)));
    }

    [Fact]
    public void The_day_is_the_viewers_and_not_the_servers()
    {
        using var here = Here.In("en");
        var words = new TimeWords(Here.SeenFrom("Pacific/Auckland"), here.Services.GetRequiredService<Microsoft.Extensions.Localization.IStringLocalizer<WidgetWords>>());

        Assert.Equal("Tomorrow 01:00", words.MomentOf(Here.Now.AddHours(3)));
    }

    [Theory]
    [InlineData("en", 45, "45 min")]
    [InlineData("de", 60, "1 Std.")]
    [InlineData("en", 90, "1 h 30 min")]
    [InlineData("de", 90, "1 Std. 30 Min.")]
    public void A_length_is_said_in_hours_and_minutes(string language, int minutes, string expected)
    {
        using var here = Here.In(language);

        Assert.Equal(expected, here.Services.GetRequiredService<TimeWords>().LengthOf(TimeSpan.FromMinutes(minutes)));
    }

    [Theory]
    [InlineData(247, "4:07")]
    [InlineData(3847, "1:04:07")]
    public void A_place_in_a_recording_has_hours_only_when_there_are_some(int seconds, string expected) =>
        Assert.Equal(expected, TimeWords.PlaceOf(TimeSpan.FromSeconds(seconds)));
}
