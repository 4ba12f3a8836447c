using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Analysis;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace SalesFlow.Video.Tests.Analysis;

/// <summary>A host that answers like OpenAI, and the analyzer that asks it.</summary>
internal sealed class ModelHost : IAsyncDisposable
{
    public const string Key = "sk-key-of-the-test";

    private readonly WireMockServer _server = WireMockServer.Start(new WireMockServerSettings { Urls = ["http://127.0.0.1:0"] });
    private readonly ServiceProvider _services;

    public ModelHost(int? charactersPerRequest = null)
    {
        var services = new ServiceCollection();
        services.AddSalesFlowVideo(_ => { }).UseOpenAIAnalyzer(options =>
        {
            options.ApiKey = Key;
            options.Endpoint = new Uri($"{_server.Url}/v1");
            options.CharactersPerRequest = charactersPerRequest ?? options.CharactersPerRequest;
        });
        _services = services.BuildServiceProvider();
    }

    /// <summary>The bodies of the requests so far.</summary>
    public IReadOnlyList<JsonNode> Requests => [.. _server.LogEntries.Select(entry => JsonNode.Parse(entry.RequestMessage!.Body!)!)];

    public string? Authorization => _server.LogEntries[0].RequestMessage!.Headers!["Authorization"].Single();

    /// <summary>Answers one request after the other, the last answer again and again.</summary>
    public void Answers(params string[] contents) => Answers([.. contents.Select(content => Completion(content))]);

    public void Answers(params IResponseBuilder[] answers)
    {
        for (var index = 0; index < answers.Length; index++)
        {
            var given = _server.Given(Request.Create().WithPath("/v1/chat/completions").UsingPost());
            if (index > 0)
                given = given.InScenario("talk").WhenStateIs($"{index}");
            if (index + 1 < answers.Length)
                given = given.InScenario("talk").WillSetStateTo($"{index + 1}");
            given.RespondWith(answers[index]);
        }
    }

    public static IResponseBuilder Completion(string? content, string finish = "stop", string? refusal = null) => Json(HttpStatusCode.OK, new JsonObject
    {
        ["id"] = "answer-1",
        ["object"] = "chat.completion",
        ["created"] = 1_800_000_000,
        ["model"] = "gpt-4.1",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["finish_reason"] = finish,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content, ["refusal"] = refusal },
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 10, ["completion_tokens"] = 5, ["total_tokens"] = 15 },
    });

    public static IResponseBuilder Error(HttpStatusCode status, string code, string retryAfter = "0") =>
        Json(status, new JsonObject { ["error"] = new JsonObject { ["message"] = "words of the host", ["type"] = "t", ["code"] = code } })
            .WithHeader("Retry-After", retryAfter);

    public Task<MeetingAnalysis> AnalyzeAsync(TranscriptAnalysisRequest request, CancellationToken? cancellationToken = null) =>
        _services.GetRequiredService<ITranscriptAnalyzer>().AnalyzeAsync(request, cancellationToken ?? TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _server.Dispose();
    }

    private static IResponseBuilder Json(HttpStatusCode status, JsonObject body) =>
        Response.Create().WithStatusCode(status).WithHeader("Content-Type", "application/json").WithBody(body.ToJsonString(JsonSerializerOptions.Default));
}
