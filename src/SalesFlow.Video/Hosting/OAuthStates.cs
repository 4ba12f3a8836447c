using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Hosting;

/// <summary>Issues and redeems the states that tie a consent page to the user who opened it: one-time, owner-bound, expiring.</summary>
internal sealed class OAuthStates(
    IOAuthStateStore store, ITokenProtector protector, IOptionsMonitor<SalesFlowVideoOptions> options, TimeProvider timeProvider)
{
    private const int RandomBytes = 32;
    private const int LongestState = 200;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

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

    /// <summary>Uses a state up, also when it turns out to be another's; null unless it is this owner's, for this platform, and in time.</summary>
    public async Task<RedeemedState?> RedeemAsync(
        OwnerId owner, PlatformDescriptor platform, string? value, CancellationToken cancellationToken)
    {
        if (value is not { Length: > 0 and <= LongestState })
            return null;

        var state = await store.TakeAsync(IdOf(value), cancellationToken).ConfigureAwait(false);
        var isValid = state is not null
            && state.Owner == owner
            && state.Platform == platform.Platform
            && state.ExpiresAt > timeProvider.GetUtcNow();
        return isValid
            ? new RedeemedState(protector.Unprotect(state!.CodeVerifier, TokenContext.ForCodeVerifier(state.Id, owner)), state.ReturnUrl)
            : null;
    }

    public Uri RedirectUriOf(PlatformDescriptor platform)
    {
        var baseUrl = options.CurrentValue.PublicBaseUrl?.AbsoluteUri.TrimEnd('/')
            ?? throw new SalesFlowVideoException("SalesFlowVideo:PublicBaseUrl is missing. Set it to the address at which browsers reach this application.");
        return new Uri($"{baseUrl}/api/integrations/{platform.IntegrationSlug}/callback");
    }

    private static string IdOf(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    /// <summary>What a good state stood for.</summary>
    internal sealed record RedeemedState(Secret CodeVerifier, string? ReturnUrl);
}
