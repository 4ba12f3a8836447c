using SalesFlow.Video.TestKit.Stores;

namespace SalesFlow.Video.Tests.Stores;

public sealed class InMemoryIntegrationStoreTests(InMemoryStores stores) : IntegrationStoreContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryDefaultIntegrationTests(InMemoryStores stores) : DefaultIntegrationContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryTokenStoreTests(InMemoryStores stores) : TokenStoreContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryOAuthStateStoreTests(InMemoryStores stores) : OAuthStateStoreContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryMeetingStoreTests(InMemoryStores stores) : MeetingStoreContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryMeetingListingTests(InMemoryStores stores) : MeetingListingContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryIdempotencyTests(InMemoryStores stores) : IdempotencyContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryJobStoreTests(InMemoryStores stores) : JobStoreContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryJobOrderTests(InMemoryStores stores) : JobOrderContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryEventStoreTests(InMemoryStores stores) : EventStoreContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryJobWakeTests(InMemoryStores stores) : JobWakeContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryJobLedgerTests(InMemoryStores stores) : JobLedgerContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryJobUpkeepTests(InMemoryStores stores) : JobUpkeepContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryDeliveryStoreTests(InMemoryStores stores) : DeliveryStoreContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryDeliveryDispatchTests(InMemoryStores stores) : DeliveryDispatchContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryOccurrenceStoreTests(InMemoryStores stores) : OccurrenceStoreContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryParticipantStoreTests(InMemoryStores stores) : ParticipantStoreContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryTranscriptStoreTests(InMemoryStores stores) : TranscriptStoreContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryAnalysisStoreTests(InMemoryStores stores) : AnalysisStoreContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryMeetingResultTests(InMemoryStores stores) : MeetingResultContract(stores), IClassFixture<InMemoryStores>;

public sealed class InMemoryWebhookSubscriptionTests(InMemoryStores stores) : WebhookSubscriptionContract(stores), IClassFixture<InMemoryStores>;
