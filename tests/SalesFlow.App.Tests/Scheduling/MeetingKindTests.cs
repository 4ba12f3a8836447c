using Bunit;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class MeetingKindTests
{
    [Theory]
    [InlineData("en", "discovery", "First call")]
    [InlineData("de", "discovery", "Erstgespräch")]
    [InlineData("de", "follow_up", "Nachfassen")]
    [InlineData("en", "onboarding", "onboarding")]
    [InlineData("en", Hostile.Text, Hostile.Text)]
    public void The_kind_is_named_in_the_viewers_language_and_one_of_others_as_it_is(string language, string code, string expected)
    {
        using var here = Here.In(language);

        Assert.Equal(expected, Show(here, code).Find("bdi").TextContent);
        Assert.Empty(Show(here, code).FindAll(Hostile.Selector));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void What_nobody_said_is_not_shown(string? code)
    {
        using var here = Here.In("en");

        Assert.Empty(Show(here, code).FindAll("*"));
    }

    private static IRenderedComponent<MeetingKind> Show(BunitContext here, string? code) =>
        here.Render<MeetingKind>(parameters => parameters.Add(kind => kind.Meeting, Planned.Meeting() with { MeetingType = code }));
}
