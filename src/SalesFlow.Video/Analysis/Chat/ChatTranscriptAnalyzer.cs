using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesFlow.Video.Analysis.Measures;
using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Chat;

/// <summary>
/// Lets a language model analyze a transcript, and believes only what the transcript shows. The metrics are still measured, not asked
/// for.
/// </summary>
internal sealed partial class ChatTranscriptAnalyzer(
    ChatClientSource clients,
    IOptionsMonitor<OpenAIOptions> options,
    TimeProvider timeProvider,
    ILogger<ChatTranscriptAnalyzer> logger) : ITranscriptAnalyzer
{
    private const string Name = "model";
    private const int LongestAnswer = 8_000;

    public async Task<MeetingAnalysis> AnalyzeAsync(TranscriptAnalysisRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var conversation = Conversation.Of(request);
        var client = clients.Get();
        var model = (client.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata)?.DefaultModelId ?? "unknown";
        if (InsufficientContent.IsIn(conversation))
            return InsufficientContent.Analysis(Name, model, conversation.Language);

        var check = new ChatAnswerCheck(conversation);
        var parts = new List<ChatAnswer>();
        foreach (var chunk in TranscriptChunks.Of(request.Transcript.Segments, options.CurrentValue.CharactersPerRequest))
            parts.Add(await AskAsync(client, ChatPrompt.ForSegments(conversation, chunk), check, cancellationToken).ConfigureAwait(false));

        var answer = parts.Count == 1
            ? parts[0]
            : await AskAsync(client, ChatPrompt.ForParts(conversation, parts), check, cancellationToken).ConfigureAwait(false);
        return Translate(answer, conversation, model);
    }

    private async Task<ChatAnswer> AskAsync(
        IChatClient client, List<ChatMessage> messages, ChatAnswerCheck check, CancellationToken cancellationToken)
    {
        var text = await SendAsync(client, messages, cancellationToken).ConfigureAwait(false);
        var (answer, problems) = check.Read(text);
        if (answer is not null && problems.Count == 0)
            return answer;

        LogCorrectionAsked(problems.Count);
        messages.AddRange([new ChatMessage(ChatRole.Assistant, text), ChatPrompt.Repair(problems)]);
        (answer, problems) = check.Read(await SendAsync(client, messages, cancellationToken).ConfigureAwait(false));
        return answer is not null && problems.Count == 0 ? answer : throw ChatFailures.InvalidOutput();
    }

    private async Task<string> SendAsync(IChatClient client, List<ChatMessage> messages, CancellationToken cancellationToken)
    {
        var chatOptions = new ChatOptions
        {
            ResponseFormat = ChatSchema.Format,
            MaxOutputTokens = LongestAnswer,

            // Without it the schema is a hint only.
            AdditionalProperties = new() { ["strict"] = true },
        };
        try
        {
            var response = await client.GetResponseAsync(messages, chatOptions, cancellationToken).ConfigureAwait(false);
            var isRefused = response.FinishReason == ChatFinishReason.ContentFilter
                || response.Messages.SelectMany(message => message.Contents).Any(content => content is ErrorContent);
            return isRefused ? throw ChatFailures.Refused() : response.Text;
        }
        catch (Exception exception) when (ChatFailures.Translate(exception, timeProvider.GetUtcNow(), cancellationToken) is { } translated)
        {
            LogFailed(translated.Kind);
            throw translated;
        }
    }

    private static MeetingAnalysis Translate(ChatAnswer answer, Conversation conversation, string model)
    {
        var metrics = MetricsReport.Of(conversation);
        return new MeetingAnalysis
        {
            SummarySentences = Cite(answer.Summary),
            Topics = Cite(answer.Topics),
            ActionItems = [.. answer.ActionItems!.Select(Translate).DistinctBy(item => item.Id)],
            Sentiment = Translate(answer.Sentiment!, metrics),
            Metrics = metrics,
            Language = conversation.Language ?? answer.Language,
            AnalyzerName = Name,
            AnalyzerVersion = model,
        };
    }

    private static IReadOnlyList<CitedText> Cite(IReadOnlyList<ChatStatement>? statements) =>
        [.. statements!.Select(statement => new CitedText { Text = statement.Text!.Trim(), Segments = Sorted(statement.Segments) })];

    private static ActionItem Translate(ChatActionItem item) => new()
    {
        Id = ActionItem.IdOf(item.Text!, Sorted(item.Segments)),
        Text = item.Text!.Trim(),
        Assignee = item.Assignee,
        DueOn = item.DueOn is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Source = ActionItemSource.Model,
        Segments = Sorted(item.Segments),
    };

    private static MeetingSentiment Translate(ChatSentiment sentiment, ConversationMetrics metrics) => new()
    {
        Score = sentiment.Score,

        // A model will put a mood on a side that nobody knows.
        Sides = metrics.SideReason is null ? new BySide<double?>(sentiment.Internal, sentiment.External) : new BySide<double?>(null, null),
        Thirds = sentiment.Thirds!,
        Reason = sentiment.Reason!.Trim(),
    };

    private static IReadOnlyList<int> Sorted(IReadOnlyList<int>? segments) => [.. segments!.Distinct().Order()];

    [LoggerMessage(Level = LogLevel.Information, Message = "The model's answer had {Count} mistakes; it is asked for a correction")]
    private partial void LogCorrectionAsked(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The model gave no analysis: {Kind}")]
    private partial void LogFailed(TranscriptAnalysisFailure kind);
}
