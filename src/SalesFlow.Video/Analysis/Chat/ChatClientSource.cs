using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenAI;

namespace SalesFlow.Video.Analysis.Chat;

/// <summary>Gives the chat client to talk to: the application's own one, or one made from <see cref="OpenAIOptions"/>.</summary>
internal sealed class ChatClientSource(IServiceProvider services, IHttpClientFactory httpClients, IOptionsMonitor<OpenAIOptions> options)
{
    public const string HttpClientName = "SalesFlow.Video.OpenAI";

    /// <summary>
    /// Returns a client with the options of this moment, so that a new key counts at once. Nothing of it needs disposing.
    /// </summary>
    public IChatClient Get()
    {
        if (services.GetService<IChatClient>() is { } registered)
            return registered;

        var current = options.CurrentValue;
        if (string.IsNullOrWhiteSpace(current.ApiKey))
        {
            throw new TranscriptAnalysisException(
                TranscriptAnalysisFailure.Misconfigured, "SalesFlowVideo:OpenAI:ApiKey is missing. Set it, or register an IChatClient.");
        }

        var client = new OpenAIClient(new ApiKeyCredential(current.ApiKey), new OpenAIClientOptions
        {
            Endpoint = current.Endpoint,
            Transport = new HttpClientPipelineTransport(httpClients.CreateClient(HttpClientName)),

            // The resilience handler of the HTTP client repeats and times out; the two together would multiply.
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        });
        return client.GetChatClient(current.Model).AsIChatClient();
    }
}
