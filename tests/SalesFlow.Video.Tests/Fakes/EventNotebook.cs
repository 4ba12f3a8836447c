using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Events;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>Writes down what the application is told of: of what is held, and where asked of plans.</summary>
internal sealed class EventNotebook
{
    private readonly ConcurrentQueue<VideoEvent> _told = new();

    /// <summary>The events, each once however often it was told.</summary>
    public IReadOnlyList<VideoEvent> Events => [.. _told.DistinctBy(static told => told.Id)];

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<EventNotebook>();
        services.AddSalesFlowVideo(_ => { })
            .AddEventConsumer<MeetingStarted, Writer<MeetingStarted>>()
            .AddEventConsumer<MeetingEnded, Writer<MeetingEnded>>()
            .AddEventConsumer<MeetingNotHeld, Writer<MeetingNotHeld>>()
            .AddEventConsumer<MeetingChangedAtPlatform, Writer<MeetingChangedAtPlatform>>()
            .AddEventConsumer<ArtifactSettled, Writer<ArtifactSettled>>()
            .AddEventConsumer<MeetingAnalyzed, Writer<MeetingAnalyzed>>()
            .AddEventConsumer<IntegrationReconnectRequired, Writer<IntegrationReconnectRequired>>();
    }

    /// <summary>Writes down what becomes of plans as well.</summary>
    public static void AddPlansTo(IServiceCollection services)
    {
        AddTo(services);
        services.AddSalesFlowVideo(_ => { })
            .AddEventConsumer<MeetingScheduled, Writer<MeetingScheduled>>()
            .AddEventConsumer<MeetingProvisioningFailed, Writer<MeetingProvisioningFailed>>()
            .AddEventConsumer<MeetingMoved, Writer<MeetingMoved>>()
            .AddEventConsumer<MeetingCancelled, Writer<MeetingCancelled>>();
    }

    private sealed class Writer<TEvent>(EventNotebook notebook) : IVideoEventConsumer<TEvent>
        where TEvent : VideoEvent
    {
        public Task ConsumeAsync(TEvent videoEvent, CancellationToken cancellationToken)
        {
            notebook._told.Enqueue(videoEvent);
            return Task.CompletedTask;
        }
    }
}
