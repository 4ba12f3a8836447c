using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.TestKit.Stores;

namespace SalesFlow.Video.EntityFramework.Tests;

public sealed class SqliteIntegrationStoreTests(SqliteStores stores) : IntegrationStoreContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteDefaultIntegrationTests(SqliteStores stores) : DefaultIntegrationContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteTokenStoreTests(SqliteStores stores) : TokenStoreContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteOAuthStateStoreTests(SqliteStores stores) : OAuthStateStoreContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteMeetingStoreTests(SqliteStores stores) : MeetingStoreContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteMeetingListingTests(SqliteStores stores) : MeetingListingContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteIdempotencyTests(SqliteStores stores) : IdempotencyContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteJobStoreTests(SqliteStores stores) : JobStoreContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteJobOrderTests(SqliteStores stores) : JobOrderContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteEventStoreTests(SqliteStores stores) : EventStoreContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteJobWakeTests(SqliteStores stores) : JobWakeContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteJobLedgerTests(SqliteStores stores) : JobLedgerContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteJobUpkeepTests(SqliteStores stores) : JobUpkeepContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteDeliveryStoreTests(SqliteStores stores) : DeliveryStoreContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteDeliveryDispatchTests(SqliteStores stores) : DeliveryDispatchContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteOccurrenceStoreTests(SqliteStores stores) : OccurrenceStoreContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteParticipantStoreTests(SqliteStores stores) : ParticipantStoreContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteTranscriptStoreTests(SqliteStores stores) : TranscriptStoreContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteAnalysisStoreTests(SqliteStores stores) : AnalysisStoreContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteMeetingResultTests(SqliteStores stores) : MeetingResultContract(stores), IClassFixture<SqliteStores>;

public sealed class SqliteWebhookSubscriptionTests(SqliteStores stores) : WebhookSubscriptionContract(stores), IClassFixture<SqliteStores>;
