using SalesFlow.App.Leads;
using SalesFlow.Video;

namespace SalesFlow.App.Tests.Leads;

public sealed class LeadFormTests
{
    [Fact]
    public void What_was_typed_is_trimmed_and_what_is_empty_is_nothing()
    {
        var (lead, errors) = new LeadForm { Name = " Buyer ", Company = " ", Email = "buyer@example.test" }.Read();

        Assert.Empty(errors);
        Assert.Equal(new LeadBody { Name = "Buyer", Email = "buyer@example.test" }, lead);
    }

    [Theory]
    [InlineData("Mu\u0308ller", "Müller")]
    [InlineData("\uFEFF山田　太郎", "山田　太郎")]
    [InlineData("عرض\u202E", "عرض")]
    public void A_name_is_kept_in_one_form(string typed, string kept)
    {
        var (lead, errors) = new LeadForm { Name = typed, Company = typed }.Read();

        Assert.Empty(errors);
        Assert.Equal((kept, kept), (lead.Name, lead.Company));
    }

    [Theory]
    [InlineData(null, null, "name", VideoErrorCode.Required)]
    [InlineData("\u200B\u3164", null, "name", VideoErrorCode.Required)]
    [InlineData("\u00AD\u2800", null, "name", VideoErrorCode.Required)]
    [InlineData("Bu\0yer", null, "name", VideoErrorCode.InvalidValue)]
    [InlineData("Buyer", "no address", "email", VideoErrorCode.InvalidValue)]
    [InlineData("Buyer", "Buyer <buyer@example.test>", "email", VideoErrorCode.InvalidValue)]
    public void What_is_wrong_is_named_by_its_field(string? name, string? email, string field, VideoErrorCode code)
    {
        var error = Assert.Single(new LeadForm { Name = name, Email = email }.Read().Errors);

        Assert.Equal((field, code), (error.Field, error.Code));
    }
}
