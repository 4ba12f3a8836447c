namespace SalesFlow.App.Commands.Seeding;

/// <summary>The account at a platform through which a made-up meeting was scheduled.</summary>
internal sealed record SeededAccount(string Platform, Guid IntegrationId);
