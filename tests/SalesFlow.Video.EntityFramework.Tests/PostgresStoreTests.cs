using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.TestKit.Stores;

namespace SalesFlow.Video.EntityFramework.Tests;

public sealed class PostgresIntegrationStoreTests(PostgresStores stores) : IntegrationStoreContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresDefaultIntegrationTests(PostgresStores stores) : DefaultIntegrationContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresTokenStoreTests(PostgresStores stores) : TokenStoreContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresOAuthStateStoreTests(PostgresStores stores) : OAuthStateStoreContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresMeetingStoreTests(PostgresStores stores) : MeetingStoreContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresMeetingListingTests(PostgresStores stores) : MeetingListingContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresIdempotencyTests(PostgresStores stores) : IdempotencyContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresJobStoreTests(PostgresStores stores) : JobStoreContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresJobOrderTests(PostgresStores stores) : JobOrderContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresEventStoreTests(PostgresStores stores) : EventStoreContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresJobWakeTests(PostgresStores stores) : JobWakeContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresJobLedgerTests(PostgresStores stores) : JobLedgerContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresJobUpkeepTests(PostgresStores stores) : JobUpkeepContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresDeliveryStoreTests(PostgresStores stores) : DeliveryStoreContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresDeliveryDispatchTests(PostgresStores stores) : DeliveryDispatchContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresOccurrenceStoreTests(PostgresStores stores) : OccurrenceStoreContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresParticipantStoreTests(PostgresStores stores) : ParticipantStoreContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresTranscriptStoreTests(PostgresStores stores) : TranscriptStoreContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresAnalysisStoreTests(PostgresStores stores) : AnalysisStoreContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresMeetingResultTests(PostgresStores stores) : MeetingResultContract(stores), IClassFixture<PostgresStores>;

public sealed class PostgresWebhookSubscriptionTests(PostgresStores stores) : WebhookSubscriptionContract(stores), IClassFixture<PostgresStores>;
