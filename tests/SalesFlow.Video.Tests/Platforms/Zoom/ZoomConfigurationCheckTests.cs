using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Platforms.Zoom;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomConfigurationCheckTests
{
    private const string NoClientId =
        "SalesFlowVideo:Zoom:ClientId is missing. Copy it from the app's credentials page in the Zoom Marketplace.";

    private const string NoClientSecret =
        "SalesFlowVideo:Zoom:ClientSecret is missing. Copy it from the app's credentials page in the Zoom Marketplace.";

    private const string NoWebhookSecret =
        "SalesFlowVideo:Zoom:WebhookSecretTokens is empty. Add the secret token from the app's Access page; webhooks cannot be verified without it.";

    [Fact]
    public void All_that_is_missing_is_told_at_once() =>
        Assert.Equal([NoClientId, NoClientSecret, NoWebhookSecret], FindProblems(isDevelopment: false));

    [Fact]
    public void Development_does_without_a_webhook_secret() =>
        Assert.Equal([NoClientId, NoClientSecret], FindProblems(isDevelopment: true));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_secret_is_a_missing_one(string nothing) =>
        Assert.Equal([NoClientId, NoClientSecret, NoWebhookSecret], FindProblems(isDevelopment: false, options =>
        {
            options.ClientId = nothing;
            options.ClientSecret = nothing;
            options.WebhookSecretTokens.Add(nothing);
        }));

    [Fact]
    public void With_all_secrets_there_is_no_problem() => Assert.Empty(FindProblems(isDevelopment: false, Complete));

    [Theory]
    [InlineData("https://zoom.example.com", false, true)]
    [InlineData("https://zoom.example.com/proxy", true, true)]
    [InlineData("http://localhost:8100/zoom", true, true)]
    [InlineData("http://127.0.0.1:8100", true, true)]
    [InlineData("http://localhost:8100/zoom", false, false)]
    [InlineData("http://zoom.example.com", true, false)]
    [InlineData("http://zoom.example.com", false, false)]
    [InlineData("ftp://zoom.example.com", true, false)]
    [InlineData("/zoom", true, false)]
    public void An_address_is_https_or_on_this_machine_in_Development(string address, bool isDevelopment, bool isAcceptable)
    {
        var problems = FindProblems(isDevelopment, options =>
        {
            Complete(options);
            options.ApiBaseUrl = new Uri(address, UriKind.RelativeOrAbsolute);
            options.OAuthBaseUrl = new Uri(address, UriKind.RelativeOrAbsolute);
        });

        string[] expected = isAcceptable ? [] : ["ApiBaseUrl", "OAuthBaseUrl"];
        Assert.Equal(
            expected.Select(static name => $"SalesFlowVideo:Zoom:{name} must be an absolute https address."
                + " Remove it to use Zoom's own; http is for this machine in Development only."),
            problems);
    }

    private static void Complete(ZoomOptions options)
    {
        options.ClientId = "client-id";
        options.ClientSecret = "client-secret";
        options.WebhookSecretTokens.Add("secret-token");
    }

    // The check is for the start of the host and not public; a host is more than this test needs.
    private static IEnumerable<string> FindProblems(bool isDevelopment, Action<ZoomOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSalesFlowVideo().AddZoom(configure);
        using var provider = services.BuildServiceProvider();
        var contract = typeof(MeetingPlatform).Assembly.GetType("SalesFlow.Video.IConfigurationCheck", throwOnError: true)!;
        var check = provider.GetServices(contract).Single(static service => service!.GetType().Name == "ZoomConfigurationCheck");
        var find = contract.GetMethod("FindProblems", BindingFlags.Instance | BindingFlags.Public)!;
        return [.. (IEnumerable<string>)find.Invoke(check, [isDevelopment])!];
    }
}
