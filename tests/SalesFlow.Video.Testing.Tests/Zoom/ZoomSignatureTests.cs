using System.Text;
using SalesFlow.Video.Testing.Zoom.Webhooks;

namespace SalesFlow.Video.Testing.Tests.Zoom;

/// <summary>Proven on deliveries of the real platform, published with their revoked secrets in the tests of the MIT-licensed ZoomNet.</summary>
public sealed class ZoomSignatureTests
{
    private const string Secret = "4fv1RkqGQUq5sWbEz6hA5A";

    [Theory]
    [InlineData(
        "1720705455",
        """{"payload":{"plainToken":"xys8n8PGS7mAU0m5-YJjRA"},"event_ts":1720705455858,"event":"endpoint.url_validation"}""",
        "v0=93a1a675965ceb9c5a50c5dfb31f20e50f763be37a54ef74cd2d16a1a8e5c0d6")]
    [InlineData(
        "1720707175",
        """{"event":"meeting.started","payload":{"account_id":"VjZoEArIT5y-HlWxkV-tVA","object":{"duration":60,"start_time":"2024-07-11T14:12:55Z","timezone":"America/New_York","topic":"Test \uD83D\uDE92\uD83D\uDE92 ? - ’ - – \uD83D\uDE97 HOLA","id":"85393847045","type":2,"uuid":"jUh5o3dKQIytvcsfTtKBlg==","host_id":"8lzIwvZTSOqjndWPbPqzuA"}},"event_ts":1720707175904}""",
        "v0=1a14e79349318fa1bead50ebbd3c185ae078e182d3bbd30ab8010fcb7f4357c7")]
    public void Signs_the_raw_bytes_as_the_platform_does(string timestamp, string body, string expected) =>
        Assert.Equal(expected, ZoomSignature.Sign(Secret, timestamp, Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("UB_rdTwhTruoYCMr6x6-MQ", "qgg8vlvZRS6UYooatFL8Aw", "439d1ed256e8d5513d2acd195e0adc64bbbfeb6b795b9d1880534610b58c674c")]
    [InlineData(Secret, "xys8n8PGS7mAU0m5-YJjRA", "2fffc6a967dde4f68024025a5bd991c5ae1e5313b4e6365be4883e3e81d479b3")]
    public void Knows_what_an_endpoint_owes_for_a_plain_token(string secret, string plainToken, string expected) =>
        Assert.Equal(expected, ZoomSignature.Encrypt(secret, plainToken));
}
