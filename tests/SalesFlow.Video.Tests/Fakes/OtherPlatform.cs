using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>A second platform beside the fake one.</summary>
internal static class OtherPlatform
{
    public static void AddTo(IServiceCollection services, MeetingPlatform name)
    {
        var platform = new FakePlatform(TimeProvider.System);
        services.AddSingleton(new PlatformDescriptor { Platform = name, DisplayName = "Other Meet", IntegrationSlug = "other", WebhookSlug = "other" });
        services.AddKeyedSingleton<IOAuthClient>(name, platform);
        services.AddKeyedSingleton<IMeetingProvider>(name, platform);
    }
}
