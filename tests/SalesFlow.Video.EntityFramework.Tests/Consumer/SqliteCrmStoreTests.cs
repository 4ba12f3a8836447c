using SalesFlow.Video.TestKit.Stores;

namespace SalesFlow.Video.EntityFramework.Tests.Consumer;

public sealed class SqliteCrmIntegrationStoreTests(SqliteCrmStores stores) : IntegrationStoreContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmDefaultIntegrationTests(SqliteCrmStores stores) : DefaultIntegrationContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmTokenStoreTests(SqliteCrmStores stores) : TokenStoreContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmOAuthStateStoreTests(SqliteCrmStores stores) : OAuthStateStoreContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmMeetingStoreTests(SqliteCrmStores stores) : MeetingStoreContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmMeetingListingTests(SqliteCrmStores stores) : MeetingListingContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmIdempotencyTests(SqliteCrmStores stores) : IdempotencyContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmJobStoreTests(SqliteCrmStores stores) : JobStoreContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmJobOrderTests(SqliteCrmStores stores) : JobOrderContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmEventStoreTests(SqliteCrmStores stores) : EventStoreContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmJobWakeTests(SqliteCrmStores stores) : JobWakeContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmJobLedgerTests(SqliteCrmStores stores) : JobLedgerContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmJobUpkeepTests(SqliteCrmStores stores) : JobUpkeepContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmDeliveryStoreTests(SqliteCrmStores stores) : DeliveryStoreContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmDeliveryDispatchTests(SqliteCrmStores stores) : DeliveryDispatchContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmOccurrenceStoreTests(SqliteCrmStores stores) : OccurrenceStoreContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmParticipantStoreTests(SqliteCrmStores stores) : ParticipantStoreContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmTranscriptStoreTests(SqliteCrmStores stores) : TranscriptStoreContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmAnalysisStoreTests(SqliteCrmStores stores) : AnalysisStoreContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmMeetingResultTests(SqliteCrmStores stores) : MeetingResultContract(stores), IClassFixture<SqliteCrmStores>;

public sealed class SqliteCrmWebhookSubscriptionTests(SqliteCrmStores stores) : WebhookSubscriptionContract(stores), IClassFixture<SqliteCrmStores>;
