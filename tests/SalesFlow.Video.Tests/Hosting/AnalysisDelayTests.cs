using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SalesFlow.Video.Tests.Hosting;

public sealed class AnalysisDelayTests
{
    private const string Problem = "SalesFlowVideo:Analysis:Delay is negative or longer than a day. Set it to a time such as 00:10:00.";

    [Theory]
    [InlineData(null, 10)]
    [InlineData("00:00:00", 0)]
    [InlineData("01:30:00", 90)]
    [InlineData("1.00:00:00", 24 * 60)]
    public void A_delay_of_up_to_a_day_is_accepted(string? text, int minutes)
    {
        var services = Configure(text);

        Assert.DoesNotContain(Problem, FindProblems(services));
        Assert.Equal(TimeSpan.FromMinutes(minutes), Bind(services).Analysis.Delay);
    }

    [Theory]
    [InlineData("-00:00:01")]
    [InlineData("1.00:00:01")]
    [InlineData("30.00:00:00")]
    public void Any_other_delay_stops_the_start(string text) => Assert.Contains(Problem, FindProblems(Configure(text)));

    private static ServiceProvider Configure(string? delay)
    {
        var settings = delay is null ? [] : new Dictionary<string, string?> { ["Analysis:Delay"] = delay };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddSalesFlowVideo(configuration);
        return services.BuildServiceProvider();
    }

    private static SalesFlowVideoOptions Bind(ServiceProvider services)
    {
        var options = new SalesFlowVideoOptions();
        foreach (var configure in services.GetServices<IConfigureOptions<SalesFlowVideoOptions>>())
            configure.Configure(options);
        return options;
    }

    private static IEnumerable<string> FindProblems(ServiceProvider services) =>
        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<SalesFlowVideoOptions>>().Value).Failures;
}
