namespace SalesFlow.Video.Events;

/// <summary>A registered consumer: what it listens to and how to call it, without knowing its types.</summary>
/// <param name="Name">The stable name that jobs refer to.</param>
/// <param name="EventType">The event that it listens to.</param>
/// <param name="ConsumeAsync">Calls it within a scope.</param>
internal sealed record EventConsumer(string Name, Type EventType, Func<IServiceProvider, VideoEvent, CancellationToken, Task> ConsumeAsync);
