using SalesFlow.Video.Testing.OAuth;

namespace SalesFlow.Video.Testing.Zoom;

/// <summary>A user-managed app as a developer registered it on the platform's marketplace.</summary>
public sealed record ZoomApp : IOAuthApp
{
    /// <summary>The client id of <see cref="Demo"/>.</summary>
    public const string DemoClientId = "simulator-demo-client";

    /// <summary>The client secret of <see cref="Demo"/>. It opens nothing but a simulator.</summary>
    public const string DemoClientSecret = "simulator-demo-secret";

    /// <summary>The webhook secret token of <see cref="Demo"/>.</summary>
    public const string DemoWebhookSecretToken = "simulator-demo-webhook-token";

    /// <summary>The app that every simulator knows by default: any loopback redirect, every scope, no webhook URL yet.</summary>
    public static ZoomApp Demo { get; } = new()
    {
        ClientId = DemoClientId,
        ClientSecret = DemoClientSecret,
        Name = "SalesFlow demo",
        AllowsAnyLoopbackRedirect = true,
        WebhookSecretToken = DemoWebhookSecretToken,
    };

    /// <summary>The client id.</summary>
    public required string ClientId { get; init; }

    /// <summary>The client secret.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>What the consent page calls the app.</summary>
    public string Name { get; init; } = "App";

    /// <summary>The redirect URIs that are allowed, compared character by character.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    /// <summary>Whether any http or https redirect to a loopback host is allowed as well. Default false.</summary>
    public bool AllowsAnyLoopbackRedirect { get; init; }

    /// <summary>What the app may do; every token gets these. Default: every scope that the simulator knows.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = Api.ZoomScope.All;

    /// <summary>Where events are posted; null for nowhere. Default null.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>The key that signs events; null when the app has none, and then no event is sent.</summary>
    public string? WebhookSecretToken { get; init; }

    /// <summary>Whether the app is published. Only a published app hears that a user removed it. Default false.</summary>
    public bool IsPublished { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"Zoom app {ClientId}";
}
