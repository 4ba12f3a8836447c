using Bunit;
using SalesFlow.App.Leads;
using SalesFlow.App.Tests.Support;

namespace SalesFlow.App.Tests.Leads;

public sealed class LeadListTests
{
    private static readonly Lead Buyer = new()
    {
        Id = Guid.Parse("019d1b7c-0000-7000-8000-00000000000a"),
        UserId = Here.Owner.Value,
        Name = "<b>Buyer</b>",
        CreatedAt = Here.Now.UtcDateTime,
    };

    [Theory]
    [InlineData(24, true, "Next: Tomorrow 10:00")]
    [InlineData(-1, true, "Next: Today 09:00")]
    [InlineData(-24, false, "Last: Yesterday 10:00")]
    public void A_lead_shows_when_they_are_or_were_met(int hours, bool isNext, string expected) =>
        Assert.Equal(expected, WhenOf(new() { [Buyer.Id.ToString()] = new(Here.Now.AddHours(hours), isNext) }));

    [Fact]
    public void A_lead_who_was_never_met_says_so() => Assert.Equal("No meetings yet", WhenOf([]));

    [Fact]
    public void A_hostile_name_is_text()
    {
        using var here = Here.In("en");
        var list = here.Render<LeadList>(parameters => parameters.Add(leads => leads.Leads, [Buyer]).Add(leads => leads.Nearest, new Dictionary<string, LeadDate>()));

        Assert.Equal("<b>Buyer</b>", list.Find(".lead-name").TextContent);
        Assert.Equal($"/leads/{Buyer.Id}", list.Find("[data-item] a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("Example Ltd", "Example Ltd")]
    [InlineData("<b>Buyer</b>", "")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    public void A_company_is_named_where_it_says_more_than_the_name(string? company, string expected)
    {
        using var here = Here.In("en");
        var lead = new Lead { Id = Buyer.Id, UserId = Buyer.UserId, Name = Buyer.Name, Company = company, CreatedAt = Buyer.CreatedAt };
        var list = here.Render<LeadList>(parameters => parameters.Add(leads => leads.Leads, [lead]).Add(leads => leads.Nearest, new Dictionary<string, LeadDate>()));

        Assert.Equal(expected, list.Find(".lead-company").TextContent);
    }

    private static string WhenOf(Dictionary<string, LeadDate> nearest)
    {
        using var here = Here.In("en");
        var list = here.Render<LeadList>(parameters => parameters.Add(leads => leads.Leads, [Buyer]).Add(leads => leads.Nearest, nearest));
        return string.Join(' ', list.Find(".lead-when").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
