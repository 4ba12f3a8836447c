using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesFlow.Video.Events;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds platforms, stores and hosts to SalesFlow.Video. Each <c>Add</c> adds one more, each <c>Use</c> replaces the one.</summary>
public sealed class SalesFlowVideoBuilder
{
    internal SalesFlowVideoBuilder(IServiceCollection services, IConfiguration? configuration)
    {
        Services = services;
        Configuration = configuration;
    }

    /// <summary>The services that are built up.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The section <c>SalesFlowVideo</c>, of which each platform binds its own sub-section; null when options are set in code.</summary>
    public IConfiguration? Configuration { get; }

    /// <summary>Adds a consumer that is called about each event of one kind, at least once. Adding it again changes nothing.</summary>
    /// <remarks>Its jobs refer to it by the full name of its class: renaming the class leaves undelivered ones behind as dead jobs.</remarks>
    /// <typeparam name="TEvent">An event of the catalogue.</typeparam>
    /// <typeparam name="TConsumer">The consumer, created per call within a scope.</typeparam>
    public SalesFlowVideoBuilder AddEventConsumer<TEvent, TConsumer>()
        where TEvent : VideoEvent
        where TConsumer : class, IVideoEventConsumer<TEvent>
    {
        EventConsumer.AddTo<TEvent, TConsumer>(Services);
        return this;
    }

    /// <summary>Keeps recordings as files below a folder, which all nodes must share. Whoever may read the folder may hear the meetings.</summary>
    /// <remarks>Without an archive recordings are streamed from the platform, as long as that keeps them.</remarks>
    /// <param name="path">The folder; it is made when it is missing.</param>
    public SalesFlowVideoBuilder UseFileRecordingArchive(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Services.Replace(ServiceDescriptor.Singleton<IRecordingArchive>(new FileRecordingArchive(path)));
        return this;
    }

    /// <summary>Keeps recordings in an archive of the application's own.</summary>
    /// <typeparam name="TArchive">The archive, one instance for all meetings.</typeparam>
    public SalesFlowVideoBuilder UseRecordingArchive<TArchive>()
        where TArchive : class, IRecordingArchive
    {
        Services.Replace(ServiceDescriptor.Singleton<IRecordingArchive, TArchive>());
        return this;
    }

    /// <summary>Replaces the engine that gets due jobs done; the built-in one needs nothing else and runs on any number of nodes.</summary>
    /// <typeparam name="TEngine">The engine, one instance per node.</typeparam>
    [Experimental("SFV0001")]
    public SalesFlowVideoBuilder UseJobEngine<TEngine>()
        where TEngine : class, IJobEngine
    {
        var chosen = Services.Where(static service => typeof(IJobEngine).IsAssignableFrom(service.ImplementationType)).ToList();
        foreach (var engine in chosen)
            Services.Remove(engine);
        Services.AddHostedService<TEngine>();
        return this;
    }
}
