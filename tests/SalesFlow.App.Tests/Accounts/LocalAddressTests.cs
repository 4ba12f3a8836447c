using SalesFlow.App.Authentication;

namespace SalesFlow.App.Tests.Accounts;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/integrations")]
    [InlineData("/meetings/1?tab=people#top")]
    [InlineData("/meetings?q=https://example.com")]
    public void A_path_of_the_app_is_gone_to(string address) => Assert.Equal(address, LocalAddress.Of(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("meetings")]
    [InlineData("//example.com")]
    [InlineData("/\\example.com")]
    [InlineData("/\t/example.com")]
    [InlineData("\r\n/meetings")]
    [InlineData("https://example.com/")]
    [InlineData("javascript:alert(1)")]
    public void Anything_else_leads_to_the_meetings(string? address) => Assert.Equal("/meetings", LocalAddress.Of(address));

    [Fact]
    public void An_endless_address_is_not_gone_to() => Assert.Equal("/meetings", LocalAddress.Of("/" + new string('a', 2000)));
}
