using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SalesFlow.Video.Analysis;

namespace SalesFlow.Video.Tests.Analysis;

public sealed class AnalyzerChoiceTests
{
    private static readonly TranscriptAnalysisRequest Call = Talk.Script(SalesCalls.English);

    [Fact]
    public async Task The_chat_client_of_the_application_is_asked_and_needs_no_key()
    {
        using var client = new FakeChatClient(() => new ChatResponse(new ChatMessage(ChatRole.Assistant, ModelAnswer.Good)));

        var analysis = await AnalyzeAsync(client);

        Assert.Equal("model-of-the-application", analysis.AnalyzerVersion);
        var options = Assert.Single(client.Asked)!;
        Assert.IsType<ChatResponseFormatJson>(options.ResponseFormat);
        Assert.Null(options.ModelId);
    }

    public static TheoryData<Exception> Failures =>
    [
        new HttpRequestException("refused"),
        new HttpIOException(HttpRequestError.ResponseEnded),
        new TaskCanceledException("timed out"),
        new JsonException("garbage"),
    ];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Failures))]
    public async Task What_may_pass_is_transient_whichever_client_it_comes_from(Exception failure)
    {
        using var client = new FakeChatClient(() => throw failure);

        var exception = await Assert.ThrowsAsync<TranscriptAnalysisException>(() => AnalyzeAsync(client));

        Assert.True(exception.IsTransient);
    }

    [Fact]
    public async Task A_refused_status_of_another_client_is_a_mistake_of_the_configuration()
    {
        using var client = new FakeChatClient(() => throw new HttpRequestException("no", null, HttpStatusCode.Unauthorized));

        var exception = await Assert.ThrowsAsync<TranscriptAnalysisException>(() => AnalyzeAsync(client));

        Assert.Equal(TranscriptAnalysisFailure.Misconfigured, exception.Kind);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_transient()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var services = Services(options => (options.ApiKey, options.Endpoint) = ("key", new Uri($"http://127.0.0.1:{port}/v1")));

        var exception = await Assert.ThrowsAsync<TranscriptAnalysisException>(() => AnalyzeAsync(services));

        Assert.Equal(TranscriptAnalysisFailure.Transient, exception.Kind);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_sent()
    {
        var exception = await Assert.ThrowsAsync<TranscriptAnalysisException>(() => AnalyzeAsync(Services(_ => { })));

        Assert.Equal(TranscriptAnalysisFailure.Misconfigured, exception.Kind);
        Assert.Contains("SalesFlowVideo:OpenAI:ApiKey", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_section_is_bound_and_code_has_the_last_word()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["OpenAI:ApiKey"] = "key of the section",
            ["OpenAI:Model"] = "model of the section",
        }).Build();
        var services = new ServiceCollection();
        services.AddSalesFlowVideo(configuration).UseOpenAIAnalyzer(options => options.Model = "model of the code");

        var bound = services.BuildServiceProvider().GetRequiredService<IOptions<OpenAIOptions>>().Value;

        Assert.Equal(("key of the section", "model of the code"), (bound.ApiKey, bound.Model));
        Assert.Equal(new Uri("https://api.openai.com/v1"), bound.Endpoint);
    }

    [Fact]
    public void What_is_missing_is_said_when_the_host_starts()
    {
        var services = Services(options =>
        {
            options.Model = "";
            options.Endpoint = new Uri("http://model.example.com/v1");
            options.CharactersPerRequest = 5;
        });

        var keys = ProblemsOf(services).Where(problem => problem.Contains("OpenAI", StringComparison.Ordinal)).Select(problem => problem.Split(' ')[0]);

        Assert.Equal(
            ["ApiKey", "CharactersPerRequest", "Endpoint", "Model"],
            keys.Select(key => key.Split(':')[2]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_client_of_the_application_makes_the_key_needless()
    {
        using var client = new FakeChatClient(() => throw new InvalidOperationException());

        Assert.DoesNotContain(ProblemsOf(Services(_ => { }, client)), problem => problem.Contains("OpenAI", StringComparison.Ordinal));
    }

    [Fact]
    public void The_last_choice_counts()
    {
        var services = new ServiceCollection();
        services.AddSalesFlowVideo(_ => { }).UseOpenAIAnalyzer().UseAnalyzer<OwnAnalyzer>();

        Assert.IsType<OwnAnalyzer>(Assert.Single(services.BuildServiceProvider().GetServices<ITranscriptAnalyzer>()));
    }

    private static Task<MeetingAnalysis> AnalyzeAsync(FakeChatClient client) => AnalyzeAsync(Services(_ => { }, client));

    private static Task<MeetingAnalysis> AnalyzeAsync(ServiceProvider services) =>
        services.GetRequiredService<ITranscriptAnalyzer>().AnalyzeAsync(Call, TestContext.Current.CancellationToken);

    private static IReadOnlyList<string> ProblemsOf(ServiceProvider services) =>
        [.. Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<SalesFlowVideoOptions>>().Value).Failures];

    private static ServiceProvider Services(Action<OpenAIOptions> configure, IChatClient? client = null)
    {
        var services = new ServiceCollection();
        if (client is not null)
            services.AddSingleton(client);
        services.AddSalesFlowVideo(_ => { }).UseOpenAIAnalyzer(configure);
        return services.BuildServiceProvider();
    }

    private sealed class OwnAnalyzer : ITranscriptAnalyzer
    {
        public Task<MeetingAnalysis> AnalyzeAsync(TranscriptAnalysisRequest request, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException();
    }
}
