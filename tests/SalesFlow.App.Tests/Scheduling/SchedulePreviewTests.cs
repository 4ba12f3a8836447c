using Bunit;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class SchedulePreviewTests
{
    private static ScheduleForm Form(string? invitees = null, string? record = null) => new()
    {
        When = new() { Date = "2026-11-26", Time = "15:00", Length = "60", Zone = "Europe/Berlin" },
        Platform = "zoom",
        Invitees = invitees,
        Record = record,
    };

    [Theory]
    [InlineData("en", "Buyer <buyer@example.test>", "yes", "A Zoom call with Buyer: Thu 26 Nov, 15:00–16:00 (Berlin). You get the link to send to them. The call is recorded.")]
    [InlineData("en", "a@example.test\nb@example.test\nc@example.test", "no", "A Zoom call with a@example.test and 2 others: Thu 26 Nov, 15:00–16:00 (Berlin). You get the link to send to them. The call is not recorded, so there will be no summary.")]
    [InlineData("de", null, null, "Ein Zoom-Gespräch: Do, 26. Nov, 15:00–16:00 (Berlin). Es ist noch niemand eingeladen. Wählen Sie noch, ob aufgezeichnet wird.")]
    public void One_sentence_says_what_will_happen(string language, string? invitees, string? record, string expected)
    {
        using var here = InSchedulingContext.Create(language);

        var shown = here.Render<SchedulePreview>(parameters => parameters.Add(preview => preview.Form, Form(invitees, record)));

        Assert.Equal(expected, shown.Find("[data-sentence]").TextContent.Replace("Nov.,", "Nov,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_taken_time_is_named_as_text_and_counts_as_seen()
    {
        using var here = InSchedulingContext.Create();
        var taken = Planned.Meeting("<script>alert(1)</script>");
        await here.AddAsync(taken);

        var shown = here.Render<SchedulePreview>(parameters => parameters.Add(preview => preview.Form, Form()));

        Assert.Empty(shown.FindAll("script"));
        Assert.Equal("<script>alert(1)</script>, 15:00–16:00", shown.Find(".note li").TextContent);
        Assert.Equal(taken.Id.ToString(), shown.Find("input[name='Form.Seen']").GetAttribute("value"));
    }

    [Fact]
    public void A_form_that_says_nothing_yet_is_no_problem()
    {
        using var here = InSchedulingContext.Create();

        var shown = here.Render<SchedulePreview>(parameters => parameters.Add(preview => preview.Form, new ScheduleForm()));

        Assert.Equal("Choose when and where; then you read here what will happen.", shown.Find("[data-sentence]").TextContent);
    }
}
