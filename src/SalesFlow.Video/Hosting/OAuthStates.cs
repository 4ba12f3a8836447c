using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Hosting;

/// <summary>Issues and redeems the states that tie a consent page to the user who opened it: one-time, owner-bound, expiring.</summary>
/// <remarks>
/// What came of a state is kept as long as it would have been good: browsers send a callback again, on a second click or when a tab is
/// restored, and whoever is connected must not be told that it failed. Nothing is exchanged a second time.
/// </remarks>
internal sealed partial class OAuthStates(
    IOAuthStateStore store,
    ITokenProtector protector,
    IOptionsMonitor<SalesFlowVideoOptions> options,
    TimeProvider timeProvider,
    ILogger<OAuthStates> logger)
{
    private const int RandomBytes = 32;
    private const int LongestState = 200;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    // Longer than another node takes to connect an account, or to fail at it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    public async Task<AuthorizationRequest> IssueAsync(
        OwnerId owner, PlatformDescriptor platform, string? returnUrl, CancellationToken cancellationToken)
    {
        var value = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        var verifier = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        var now = timeProvider.GetUtcNow();
        var id = IdOf(value);
        var state = new OAuthState
        {
            Id = id,
            Owner = owner,
            Platform = platform.Platform,
            CodeVerifier = protector.Protect(new Secret(verifier), TokenContext.ForCodeVerifier(id, owner)),
            ReturnUrl = returnUrl,
            ExpiresAt = now + Lifetime,
        };
        await store.AddAsync(state, now, cancellationToken).ConfigureAwait(false);

        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        return new AuthorizationRequest(new Secret(value), challenge, RedirectUriOf(platform));
    }

    /// <summary>True for what may be a state that was issued here.</summary>
    public static bool IsReadable([NotNullWhen(true)] string? value) => value is { Length: > 0 and <= LongestState };

    /// <summary>Uses a state up, even when it turns out to be another's; null unless it is this owner's, for this platform, and in time.</summary>
    public async Task<StateUse?> RedeemAsync(
        OwnerId owner, PlatformDescriptor platform, string? value, CancellationToken cancellationToken)
    {
        if (!IsReadable(value))
            return null;

        var id = IdOf(value);
        if (await store.TakeAsync(id, cancellationToken).ConfigureAwait(false) is not { } state)
            return await FindOutcomeAsync(owner, platform, id, cancellationToken).ConfigureAwait(false);

        if (IsFor(state, owner, platform) && TryOpen(state, out var verifier))
            return new StateUse.First(state.Id, verifier, state.ReturnUrl);

        await store.SettleAsync(id, connected: null, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>Notes what came of a state; null when no account was connected with it.</summary>
    public Task SettleAsync(StateUse.First state, IntegrationId? connected, CancellationToken cancellationToken) =>
        store.SettleAsync(state.Id, connected, cancellationToken);

    public Uri RedirectUriOf(PlatformDescriptor platform)
    {
        var baseUrl = options.CurrentValue.PublicBaseUrl?.AbsoluteUri.TrimEnd('/')
            ?? throw new SalesFlowVideoException("SalesFlowVideo:PublicBaseUrl is missing. Set it to the address at which browsers reach this application.");
        return new Uri($"{baseUrl}/api/integrations/{platform.IntegrationSlug}/callback");
    }

    /// <summary>Finds what came of a state that was used before, and waits for it while another node is at it.</summary>
    private async Task<StateUse?> FindOutcomeAsync(OwnerId owner, PlatformDescriptor platform, string id, CancellationToken cancellationToken)
    {
        for (var end = timeProvider.GetUtcNow() + Patience; ;)
        {
            var state = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (state is not { IsTaken: true } || !IsFor(state, owner, platform))
                return null;
            if (state.ConnectedAs is { } connected)
                return new StateUse.Repeat(connected, state.ReturnUrl);
            if (timeProvider.GetUtcNow() >= end)
                return null;

            await Task.Delay(Poll, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Opens the verifier; false when its key was taken away meanwhile, or when somebody changed the row.</summary>
    private bool TryOpen(OAuthState state, out Secret verifier)
    {
        try
        {
            verifier = protector.Unprotect(state.CodeVerifier, TokenContext.ForCodeVerifier(state.Id, state.Owner));
            return true;
        }
        catch (SalesFlowVideoException exception)
        {
            LogUnreadable(exception, state.Platform);
            verifier = default;
            return false;
        }
    }

    private bool IsFor(OAuthState state, OwnerId owner, PlatformDescriptor platform) =>
        state.Owner == owner && state.Platform == platform.Platform && state.ExpiresAt > timeProvider.GetUtcNow();

    private static string IdOf(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    [LoggerMessage(Level = LogLevel.Error, Message = "A sign-in with {Platform} cannot be finished: its stored verifier does not open")]
    private partial void LogUnreadable(Exception exception, MeetingPlatform platform);
}
