namespace SalesFlow.Video.Events;

/// <summary>Is told about one kind of event; added with <c>AddEventConsumer</c> on the builder.</summary>
/// <remarks>
/// Created in a scope of its own per call. A call that throws is repeated later with the same event, perhaps on another node,
/// and so is one that succeeded but could not be noted: make the effect repeatable, by <see cref="VideoEvent.Id"/>.
/// </remarks>
/// <typeparam name="TEvent">An event of the catalogue.</typeparam>
public interface IVideoEventConsumer<in TEvent>
    where TEvent : VideoEvent
{
    /// <summary>Handles one event.</summary>
    Task ConsumeAsync(TEvent videoEvent, CancellationToken cancellationToken = default);
}
