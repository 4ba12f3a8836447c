using SalesFlow.Video.TestKit.Stores;

namespace SalesFlow.Video.EntityFramework.Tests.Consumer;

public sealed class PostgresCrmIntegrationStoreTests(PostgresCrmStores stores) : IntegrationStoreContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmDefaultIntegrationTests(PostgresCrmStores stores) : DefaultIntegrationContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmTokenStoreTests(PostgresCrmStores stores) : TokenStoreContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmOAuthStateStoreTests(PostgresCrmStores stores) : OAuthStateStoreContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmMeetingStoreTests(PostgresCrmStores stores) : MeetingStoreContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmMeetingListingTests(PostgresCrmStores stores) : MeetingListingContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmIdempotencyTests(PostgresCrmStores stores) : IdempotencyContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmJobStoreTests(PostgresCrmStores stores) : JobStoreContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmJobOrderTests(PostgresCrmStores stores) : JobOrderContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmEventStoreTests(PostgresCrmStores stores) : EventStoreContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmJobWakeTests(PostgresCrmStores stores) : JobWakeContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmJobLedgerTests(PostgresCrmStores stores) : JobLedgerContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmJobUpkeepTests(PostgresCrmStores stores) : JobUpkeepContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmDeliveryStoreTests(PostgresCrmStores stores) : DeliveryStoreContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmDeliveryDispatchTests(PostgresCrmStores stores) : DeliveryDispatchContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmOccurrenceStoreTests(PostgresCrmStores stores) : OccurrenceStoreContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmParticipantStoreTests(PostgresCrmStores stores) : ParticipantStoreContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmTranscriptStoreTests(PostgresCrmStores stores) : TranscriptStoreContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmAnalysisStoreTests(PostgresCrmStores stores) : AnalysisStoreContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmMeetingResultTests(PostgresCrmStores stores) : MeetingResultContract(stores), IClassFixture<PostgresCrmStores>;

public sealed class PostgresCrmWebhookSubscriptionTests(PostgresCrmStores stores) : WebhookSubscriptionContract(stores), IClassFixture<PostgresCrmStores>;
