using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SalesFlow.Video.Tests.Kit;

public sealed class ConfigurationCheckTests
{
    [Fact]
    public void A_check_from_outside_joins_the_one_message()
    {
        var services = new ServiceCollection();
        services.AddSalesFlowVideo(static _ => { }).AddZoom();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, RoundtableCheck>());
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("SalesFlowVideo:Roundtable:ClientId is missing.", exception.Failures);
        Assert.Contains(exception.Failures, static failure => failure.StartsWith("SalesFlowVideo:Zoom:ClientId", StringComparison.Ordinal));
        Assert.Contains(exception.Failures, static failure => failure.StartsWith("SalesFlowVideo:PublicBaseUrl", StringComparison.Ordinal));
    }

    private sealed class RoundtableCheck : IConfigurationCheck
    {
        public IEnumerable<string> FindProblems(SalesFlowVideoOptions common, bool isDevelopment) =>
            isDevelopment ? [] : ["SalesFlowVideo:Roundtable:ClientId is missing."];
    }
}
