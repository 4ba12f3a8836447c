using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace SalesFlow.Video.Tests.Analysis;

/// <summary>The application's own chat client: gives one answer, or fails in one way.</summary>
internal sealed class FakeChatClient(Func<ChatResponse> answer) : IChatClient
{
    public List<ChatOptions?> Asked { get; } = [];

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Asked.Add(options);
        return Task.FromResult(answer());
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("fake", null, "model-of-the-application") : null;

    public void Dispose()
    {
    }
}
