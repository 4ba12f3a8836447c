using CsCheck;
using SalesFlow.Video.Http;

namespace SalesFlow.Video.Tests.Http;

public sealed class AllowedHostsTests
{
    private static readonly AllowedHosts Hosts = new([new("https://api.example.com/v2"), new("http://127.0.0.1:8100/zoom")], "*.zoom.us");

    [Theory]
    [InlineData("https://api.example.com")]
    [InlineData("https://API.example.com:443/anything?x=1")]
    [InlineData("http://127.0.0.1:8100/other")]
    [InlineData("https://zoom.us/oauth/token")]
    [InlineData("https://api-eu.zoom.us/v2")]
    [InlineData("https://a.b.ZOOM.us")]
    public void An_address_of_a_listed_origin_or_domain_passes(string address) => Assert.True(Hosts.Allows(new Uri(address)));

    [Theory]
    [InlineData("http://api.example.com")]
    [InlineData("https://api.example.com:8443")]
    [InlineData("https://example.com")]
    [InlineData("https://x.api.example.com")]
    [InlineData("http://127.0.0.1:8101/zoom")]
    [InlineData("https://127.0.0.1:8100/zoom")]
    [InlineData("http://localhost:8100/zoom")]
    [InlineData("http://api.zoom.us")]
    [InlineData("https://api.zoom.us:8443")]
    [InlineData("https://evilzoom.us")]
    [InlineData("https://zoom.us.example.com")]
    [InlineData("https://zoom.us@example.com")]
    [InlineData("https://user@api.zoom.us")]
    [InlineData("https://example.com/.zoom.us")]
    [InlineData("https://example.com#.zoom.us")]
    [InlineData("https://api.zoom.us.")]
    [InlineData("ftp://api.zoom.us")]
    [InlineData("/v2/users/me")]
    public void Any_other_address_is_refused(string address) =>
        Assert.False(Hosts.Allows(new Uri(address, UriKind.RelativeOrAbsolute)));

    [Fact]
    public void No_host_that_merely_ends_like_the_domain_passes() =>
        Gen.String[Gen.Char.AlphaNumeric, 1, 20]
            .Sample(static prefix => !Hosts.Allows(new Uri($"https://{prefix}zoom.us")) && Hosts.Allows(new Uri($"https://{prefix}.zoom.us")));

    [Fact]
    public void A_relative_address_cannot_be_listed() =>
        Assert.Throws<ArgumentException>(static () => new AllowedHosts([new Uri("/v2", UriKind.Relative)]));

    [Theory]
    [InlineData("zoom.us")]
    [InlineData("*zoom.us")]
    [InlineData("*.")]
    public void A_wildcard_names_a_domain(string wildcard) =>
        Assert.Throws<ArgumentException>(() => new AllowedHosts([], wildcard));
}
