using System.Text;

namespace SalesFlow.Video.Testing.Webhooks;

/// <summary>The way to one endpoint of an application, by the rules of one platform. Every attempt is written down.</summary>
internal sealed class WebhookLine(Uri url, DeliveryRules rules, WebhookPoster poster, WebhookLog log, SimulatorClock clock)
{
    /// <summary>Makes the first attempt.</summary>
    internal Task<WebhookAttempt> AttemptAsync(WebhookNotice notice, CancellationToken cancellationToken) =>
        AttemptAsync(Guid.CreateVersion7(), 1, notice, cancellationToken);

    /// <summary>Makes the attempts that follow a failed one, each when it is due.</summary>
    internal async Task RetryAsync(WebhookAttempt failed, WebhookNotice notice, CancellationToken cancellationToken)
    {
        while (failed.NextAttemptAt is { } due)
        {
            await clock.WaitUntilAsync(due, cancellationToken);
            failed = await AttemptAsync(failed.DeliveryId, failed.Number + 1, notice, cancellationToken);
        }
    }

    /// <summary>Asks something of the endpoint that is no delivery, such as whether it belongs to the application.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="judge">Says what is wrong with the answer; null when nothing is.</param>
    /// <param name="cancellationToken">Ends the wait for the answer.</param>
    /// <returns>Whether the endpoint answered as it should.</returns>
    internal async Task<bool> AskAsync(WebhookNotice question, Func<WebhookAnswer, string?> judge, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var answer = await PostAsync(question, now, cancellationToken);
        var failure = judge(answer);
        log.Add(Record(Guid.CreateVersion7(), 1, question, now, answer.Status) with { Failure = failure });
        return failure is null;
    }

    /// <summary>Writes down a notice that nobody will ever see.</summary>
    internal void Lose(WebhookNotice notice) =>
        log.Add(Record(Guid.CreateVersion7(), 1, notice, clock.GetUtcNow(), null) with { Failure = "lost on the way" });

    private async Task<WebhookAttempt> AttemptAsync(Guid deliveryId, int number, WebhookNotice notice, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var answer = await PostAsync(notice, now, cancellationToken);
        var isRetried = rules.MayHeal(answer.Status) && number <= rules.RetryDelays.Count;
        var attempt = Record(deliveryId, number, notice, now, answer.Status) with
        {
            Failure = answer.Status is { } status && rules.IsAccepted(status) ? null : answer.Describe(),
            NextAttemptAt = isRetried ? now + rules.RetryDelays[number - 1] : null,
        };
        log.Add(attempt);
        return attempt;
    }

    private Task<WebhookAnswer> PostAsync(WebhookNotice notice, DateTimeOffset now, CancellationToken cancellationToken) =>
        poster.PostAsync(url, notice.Body, rules.Headers(notice.Body, now), rules.Timeout, cancellationToken);

    private WebhookAttempt Record(Guid deliveryId, int number, WebhookNotice notice, DateTimeOffset now, int? status) => new()
    {
        Platform = rules.Platform,
        DeliveryId = deliveryId,
        Event = notice.Event,
        Url = url,
        Number = number,
        SentAt = now,
        Body = Encoding.UTF8.GetString(notice.Body),
        Status = status,
    };
}
