using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesFlow.Video;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.DependencyInjection;
using SalesFlow.Video.Events;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Processing;
using SalesFlow.Video.Webhooks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds SalesFlow.Video to an application.</summary>
public static class SalesFlowVideoServiceCollectionExtensions
{
    /// <summary>Adds the core, bound to the section <c>SalesFlowVideo</c>; platforms and stores follow on the builder.</summary>
    /// <remarks>Can be called again: everything is added once. The configuration is validated when the host starts.</remarks>
    public static SalesFlowVideoBuilder AddSalesFlowVideo(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var builder = AddCore(services, section);
        services.AddOptions<SalesFlowVideoOptions>().Bind(section);
        return builder;
    }

    /// <summary>Adds the core with options set in code; platforms and stores follow on the builder.</summary>
    /// <remarks>Can be called again: everything is added once. The configuration is validated when the host starts.</remarks>
    public static SalesFlowVideoBuilder AddSalesFlowVideo(this IServiceCollection services, Action<SalesFlowVideoOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = AddCore(services, null);
        services.Configure(configure);
        return builder;
    }

    private static SalesFlowVideoBuilder AddCore(IServiceCollection services, IConfiguration? section)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<SalesFlowVideoOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SalesFlowVideoOptions>, ConfigurationValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, CoreConfigurationCheck>());
        services.TryAddSingleton<PlatformDirectory>();
        services.TryAddSingleton<NodeIdentity>();
        services.TryAddSingleton<EventLog>();
        services.TryAddSingleton<IEventStore, InMemoryEventStore>();
        services.TryAddSingleton<EventRecorder>();

        AddIntegrations(services);
        AddMeetings(services);
        AddJobs(services);
        AddWebhooks(services);
        AnalysisRegistration.AddTo(services);
        return new SalesFlowVideoBuilder(services, section);
    }

    private static void AddIntegrations(IServiceCollection services)
    {
        services.TryAddSingleton<IIntegrationStore, InMemoryIntegrationStore>();
        services.TryAddSingleton<ITokenStore, InMemoryTokenStore>();
        services.TryAddSingleton<IOAuthStateStore, InMemoryOAuthStateStore>();
        services.TryAddSingleton<TokenKeyRing>();
        services.TryAddSingleton<ITokenProtector, AesGcmTokenProtector>();
        services.TryAddSingleton<IIntegrationObserver, TrackIntegrationHealth>();
        services.TryAddSingleton<TokenVault>();
        services.TryAddSingleton<GrantEnding>();
        services.TryAddSingleton<PairReader>();
        services.TryAddSingleton<TokenRefresh>();
        services.TryAddSingleton<RefreshesUnderWay>();
        services.TryAddSingleton<TokenFreshness>();
        services.TryAddSingleton(static provider => new AccessTokenSource(
            provider.GetRequiredService<ITokenStore>(),
            provider.GetRequiredService<TokenFreshness>(),
            provider.GetRequiredService<RefreshesUnderWay>(),
            provider.GetRequiredService<PairReader>(),
            provider.GetRequiredService<GrantEnding>()));
        services.TryAddSingleton<GrantRevocation>();
        services.TryAddSingleton<OAuthStates>();
        services.TryAddSingleton<IntegrationRegistry>();
        services.TryAddSingleton<IntegrationChoice>();
        services.TryAddSingleton<WebhookHealthReader>();
        services.TryAddSingleton(static provider => new VideoIntegrations(provider));
        services.TryAddSingleton(static provider => new TokenKeyRotation(
            provider.GetRequiredService<ITokenStore>(),
            provider.GetRequiredService<IIntegrationStore>(),
            provider.GetRequiredService<TokenVault>(),
            provider.GetRequiredService<DeliverySealing>(),
            provider.GetRequiredService<NodeIdentity>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<KeepGrantsAlive>();
    }

    private static void AddMeetings(IServiceCollection services)
    {
        services.TryAddSingleton<MeetingOutbox>();
        services.TryAddSingleton<ActualStarts>();
        services.TryAddSingleton<IMeetingStore, InMemoryMeetingStore>();
        services.TryAddSingleton<IOccurrenceStore, InMemoryOccurrenceStore>();
        services.TryAddSingleton<InMemoryAnalysisStore>();
        services.TryAddSingleton<IAnalysisStore>(static provider => provider.GetRequiredService<InMemoryAnalysisStore>());
        services.TryAddSingleton<IMeetingResultStore>(static provider => provider.GetRequiredService<InMemoryAnalysisStore>());
        services.TryAddSingleton<MeetingNews>();
        services.TryAddSingleton<MeetingChanges>();
        services.TryAddSingleton<ScheduleRules>();
        services.TryAddSingleton<MeetingWishes>();
        services.TryAddSingleton(static provider => new VideoMeetings(provider));
        services.TryAddSingleton<ActionItemDesk>();
        services.TryAddSingleton<NotHeldDesk>();
        services.TryAddSingleton<RecordingSource>();
        services.TryAddSingleton(static provider => new VideoArtifacts(provider));
    }

    private static void AddJobs(IServiceCollection services)
    {
        services.TryAddSingleton<JobOutbox>();
        services.TryAddSingleton<IJobStore, InMemoryJobStore>();
        services.TryAddSingleton<JobSignal>();
        services.TryAddSingleton(static provider => new JobRunner(
            provider.GetServices<IJobHandler>(),
            provider.GetRequiredService<IJobStore>(),
            provider.GetRequiredService<NodeIdentity>(),
            provider.GetRequiredService<JobSignal>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<JobRunner>>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IJobHandler, CreateAtPlatform>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IJobHandler, UpdateAtPlatform>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IJobHandler, CancelAtPlatform>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IJobHandler, DeliverEvent>());
        AddProcessing(services);
        services.AddHostedService<JobWorker>();
    }

    private static void AddProcessing(IServiceCollection services)
    {
        services.TryAddSingleton<Connections>();
        services.TryAddSingleton<OccurrenceChanges>();
        services.TryAddSingleton<ConversationReader>();
        services.TryAddSingleton<TrackOccurrence>();
        services.TryAddSingleton<AdvanceMeeting>();
        services.TryAddSingleton<MirrorMeeting>();
        services.TryAddSingleton<ComposeRequest>();
        services.TryAddSingleton<MakeAnalysis>();
        services.TryAddSingleton<KeepAnalysis>();
        services.TryAddSingleton<AwaitConversation>();
        services.TryAddSingleton<FollowPlatform>();
        services.TryAddSingleton<EndIntegration>();
        services.TryAddSingleton<LookAhead>();
        services.TryAddSingleton<ReadingPace>();
        services.TryAddSingleton<CloseMeeting>();
        services.TryAddSingleton<WatchMeeting>();
        services.TryAddSingleton<CatchUp>();
        services.TryAddSingleton<KeepSubscriptions>();
        services.TryAddSingleton<FollowSubscription>();
        EventConsumer.AddTo<IntegrationConnected, CatchUp>(services);
        EventConsumer.AddTo<IntegrationConnected, KeepSubscriptions>(services);
        services.TryAddSingleton<CollectArtifacts>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IArtifactCollector, CollectRecording>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IArtifactCollector, CollectTranscript>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IArtifactCollector, CollectAttendance>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IJobHandler, ProcessDelivery>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IJobHandler, AnalyzeConversation>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IJobHandler, AnalyzeOccurrence>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IJobHandler, LookThroughAccount>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IJobHandler, ReadChanges>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IJobHandler, KeepSubscriptions>(static provider => provider.GetRequiredService<KeepSubscriptions>()));
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IJobHandler, AwaitConversation>(static provider => provider.GetRequiredService<AwaitConversation>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IJobHandler, WatchMeeting>(static provider => provider.GetRequiredService<WatchMeeting>()));
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IJobHandler, CollectArtifacts>(static provider => provider.GetRequiredService<CollectArtifacts>()));
    }

    private static void AddWebhooks(IServiceCollection services)
    {
        services.TryAddSingleton<IDeliveryStore, InMemoryDeliveryStore>();
        services.TryAddSingleton<IWebhookSubscriptionStore, InMemoryWebhookSubscriptionStore>();
        services.TryAddSingleton<DeliverySeal>();
        services.TryAddSingleton<DeliverySealing>();
        services.TryAddSingleton<DeliverySignal>();
        services.TryAddSingleton<DeliveryIntake>();
        services.TryAddSingleton(static provider => new WebhookSubscriptions(
            provider.GetRequiredService<IWebhookSubscriptionStore>(),
            provider.GetRequiredService<ITokenProtector>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(static provider => new VideoWebhooks(provider));
        services.TryAddSingleton(static provider => new VideoOperations(provider));
        services.AddHostedService<DispatchDeliveries>();
        services.AddHostedService<SealEarlierDeliveries>();
        services.AddHostedService<PruneHistory>();
    }
}
