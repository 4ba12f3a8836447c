using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.EntityFramework.Tests.Tokens;

/// <summary>A platform that gives a new pair at each refresh and takes no refresh token but the latest; one that comes late kills the grant.</summary>
internal sealed class StrictPlatform : IOAuthClient
{
    public static readonly MeetingPlatform Name = MeetingPlatform.Parse("strict");

    private readonly ConcurrentDictionary<string, int> _generations = new(StringComparer.Ordinal);
    private int _rejections;

    /// <summary>How often somebody came with an old token.</summary>
    public int Rejections => Volatile.Read(ref _rejections);

    public void AddTo(IServiceCollection services) => services
        .AddSingleton(new PlatformDescriptor { Platform = Name, DisplayName = "Strict", IntegrationSlug = "strict", WebhookSlug = "strict" })
        .AddKeyedSingleton<IOAuthClient>(Name, this);

    /// <summary>True for the latest access token of an account.</summary>
    public bool IsLatest(string account, Secret accessToken) => accessToken.Reveal() == $"access|{account}|{_generations[account]}";

    public Uri BuildAuthorizationUri(AuthorizationRequest request) => new($"https://strict.example.test/consent?state={request.State.Reveal()}");

    public Task<TokenAnswer> ExchangeAsync(AuthorizationCode code, CancellationToken cancellationToken) =>
        Task.FromResult<TokenAnswer>(new TokenAnswer.Granted(Grant(code.Code.Reveal(), 1)));

    public async Task<TokenAnswer> RefreshAsync(Secret refreshToken, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var parts = refreshToken.Reveal().Split('|');
        var generation = int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture);
        if (_generations.TryUpdate(parts[1], generation + 1, generation))
            return new TokenAnswer.Granted(Grant(parts[1], generation + 1));

        Interlocked.Increment(ref _rejections);
        return new TokenAnswer.GrantRejected();
    }

    public Task<PlatformAccount> GetAccountAsync(TokenGrant grant, CancellationToken cancellationToken) =>
        Task.FromResult(new PlatformAccount(grant.AccessToken.Reveal().Split('|')[1], null));

    public Task RevokeAsync(Secret accessToken, CancellationToken cancellationToken) => Task.CompletedTask;

    private TokenGrant Grant(string account, int generation)
    {
        _generations.TryAdd(account, generation);
        return new()
        {
            AccessToken = new Secret($"access|{account}|{generation}"),
            RefreshToken = new Secret($"refresh|{account}|{generation}"),
            ExpiresIn = TimeSpan.FromHours(1),
        };
    }
}
