using System.Globalization;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.OAuth;
using SalesFlow.Video.Testing.Zoom.OAuth;
using SalesFlow.Video.Testing.Zoom.Webhooks;

namespace SalesFlow.Video.Testing.Zoom;

/// <summary>What only the simulated Zoom has, seen from inside the process. Thread-safe.</summary>
public sealed class ZoomSimulator
{
    private readonly AppBook<ZoomApp> _apps;
    private readonly AccountBook _accounts;
    private readonly AccountDefaultsBook _defaults;
    private readonly ZoomDialect _dialect;
    private readonly ZoomOAuth _oauth;
    private readonly ZoomWebhooks _webhooks;
    private readonly SimulatorClock _clock;

    internal ZoomSimulator(
        AppBook<ZoomApp> apps, AccountBook accounts, AccountDefaultsBook defaults, ZoomDialect dialect, ZoomOAuth oauth, ZoomWebhooks webhooks,
        SimulatorClock clock)
    {
        _apps = apps;
        _accounts = accounts;
        _defaults = defaults;
        _dialect = dialect;
        _oauth = oauth;
        _webhooks = webhooks;
        _clock = clock;
    }

    /// <summary>The apps that exist.</summary>
    public IReadOnlyList<ZoomApp> Apps => _apps.List();

    /// <summary>
    /// How long a refresh token still works after it was rotated. Zero is the strict mode: it is dead at once. For a rotation whose reply
    /// is lost, add <see cref="Faults.Fault.AbortAfterHandling"/> for <c>POST /zoom/oauth/token</c>.
    /// </summary>
    public TimeSpan RefreshTokenGrace
    {
        get => _dialect.Grace;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            _dialect.Grace = value;
        }
    }

    /// <summary>The address of the meeting with a number.</summary>
    public static MeetingAddress AddressOf(long meetingNumber) =>
        new(ZoomPlatform.PlatformName, meetingNumber.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds an app, or replaces the one with the same client id; tokens keep the scopes of their consent.</summary>
    public void RegisterApp(ZoomApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        _apps.Put(app);
    }

    /// <summary>Sets what the settings of an account decide from now on where a request is silent.</summary>
    /// <param name="account">The id or e-mail address of the account.</param>
    /// <param name="defaults">The settings.</param>
    /// <returns>False when there is no such account.</returns>
    public bool SetAccountDefaults(string account, ZoomAccountDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        if (_accounts.Find(account) is not { } known)
            return false;

        _defaults.Put(known, defaults);
        return true;
    }

    /// <summary>Does what a person does who removes an app: its tokens for that person are dead, and a published app is told.</summary>
    /// <param name="clientId">The client id of the app.</param>
    /// <param name="account">The id or e-mail address of the person.</param>
    /// <param name="cancellationToken">Ends the wait for the app.</param>
    /// <returns>False when the person had not connected the app.</returns>
    public async Task<bool> RemoveAppAsync(string clientId, string account, CancellationToken cancellationToken = default)
    {
        if (_apps.Find(clientId) is not { } app || _accounts.Find(account) is not { } person || !_oauth.Grants.Remove(clientId, person.Id))
            return false;

        if (app.IsPublished)
            await _webhooks.SendAsync(app, ZoomEvent.Deauthorized(app, person, _clock.GetUtcNow())).WaitAsync(cancellationToken);

        return true;
    }
}
