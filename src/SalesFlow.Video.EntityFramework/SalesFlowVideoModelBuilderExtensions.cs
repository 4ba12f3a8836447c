using SalesFlow.Video.EntityFramework;
using SalesFlow.Video.EntityFramework.Mapping;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Puts the tables of SalesFlow.Video into an application's own model.</summary>
public static class SalesFlowVideoModelBuilderExtensions
{
    /// <summary>Maps the tables of SalesFlow.Video; call it in <c>OnModelCreating</c> and add a migration.</summary>
    /// <remarks>Nothing else of the model changes: neither its own entities nor its conventions.</remarks>
    /// <exception cref="InvalidOperationException">The table prefix cannot be used.</exception>
    public static ModelBuilder AddSalesFlowVideo(this ModelBuilder modelBuilder, Action<VideoModelOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var options = new VideoModelOptions();
        configure?.Invoke(options);
        options.Validate();

        // A model builder does not tell its provider. Npgsql leaves this mark on each model before it is built, no other does.
        var isPostgres = modelBuilder.Model.GetValueGenerationStrategy() is not null;
        var mapping = new RowMapping(isPostgres, options.Schema, options.TablePrefix);
        return modelBuilder
            .ApplyConfiguration(new MeetingMapping(mapping))
            .ApplyConfiguration(new OccurrenceMapping(mapping))
            .ApplyConfiguration(new ArtifactMapping(mapping))
            .ApplyConfiguration(new ParticipantMapping(mapping))
            .ApplyConfiguration(new TranscriptMapping(mapping))
            .ApplyConfiguration(new AnalysisMapping(mapping))
            .ApplyConfiguration(new AnalysisItemMapping(mapping))
            .ApplyConfiguration(new IntegrationMapping(mapping))
            .ApplyConfiguration(new OAuthStateMapping(mapping))
            .ApplyConfiguration(new IdempotencyKeyMapping(mapping))
            .ApplyConfiguration(new CommandMapping(mapping))
            .ApplyConfiguration(new JobMapping(mapping))
            .ApplyConfiguration(new DeliveryMapping(mapping))
            .ApplyConfiguration(new WebhookSubscriptionMapping(mapping))
            .ApplyConfiguration(new EventMapping(mapping));
    }
}
