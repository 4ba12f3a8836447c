namespace SalesFlow.Video;

/// <summary>Says how a registered platform is called: on the wire, in routes and to people.</summary>
public sealed record PlatformDescriptor
{
    /// <summary>The platform, whose name is used in JSON and in the database.</summary>
    public required MeetingPlatform Platform { get; init; }

    /// <summary>The name that people read, such as <c>Google Meet</c>.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The path segment below <c>/api/integrations</c>, such as <c>google</c>.</summary>
    public required string IntegrationSlug { get; init; }

    /// <summary>The path segment below <c>/api/webhooks</c>, such as <c>google-meet</c>.</summary>
    public required string WebhookSlug { get; init; }
}
