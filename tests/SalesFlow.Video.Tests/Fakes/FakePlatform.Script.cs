using System.Collections.Concurrent;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>What a test scripts, and what it counts.</summary>
internal sealed partial class FakePlatform
{
    public ConcurrentDictionary<string, (MeetingDraft Draft, PlatformMeeting Meeting)> Meetings { get; } = new();

    public ConcurrentQueue<FakeOccurrence> Occurrences { get; } = new();

    public ConcurrentQueue<Func<Func<PlatformMeeting>, CancellationToken, Task<PlatformMeeting>>> CreateScript { get; } = new();

    public Func<Secret, CancellationToken, Task<TokenAnswer>>? RefreshScript { get; set; }

    public Func<AuthorizationCode, TokenAnswer>? ExchangeScript { get; set; }

    /// <summary>What an exchange waits for before it is answered.</summary>
    public Func<Task>? ExchangeHold { get; set; }

    public int Exchanges { get; private set; }

    public Secret LastVerifier { get; private set; }

    public Func<PlatformException?>? RevokeFault { get; set; }

    public Capability CreateCapability { get; set; } = Capability.Available;

    /// <summary>Lets creating again for the same meeting return the same one.</summary>
    public bool IsCreatingIdempotent { get; set; }

    /// <summary>How often a new meeting is read before it has its link; null when it has it at once.</summary>
    public int? LooksWithoutLink { get; set; }

    /// <summary>Lets meetings without a link never get one.</summary>
    public bool IsLinkRefused { get; set; }

    /// <summary>Files occurrences under an id of their own.</summary>
    public bool HasConferences { get; set; }

    public bool AnnouncesOccurrences { get; set; } = true;

    public Func<PlatformException?>? WriteFault { get; set; }

    public Func<PlatformException?>? SearchFault { get; set; }

    public Func<PlatformException?>? ReadFault { get; set; }

    public Func<PlatformException?>? ListFault { get; set; }

    /// <summary>What happens while the answer to a read or an update is on its way, each for one answer.</summary>
    public ConcurrentQueue<Func<Task>> Meanwhile { get; } = new();

    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    public string AccountId { get; set; } = "account-1";

    public int Refreshes { get; private set; }

    public int Creates { get; private set; }

    public int Updates { get; private set; }

    public int Reads { get; private set; }

    public int UpcomingLists { get; private set; }

    public int OccurrenceLists { get; private set; }

    /// <summary>What was asked to be changed, whatever came of it.</summary>
    public ConcurrentQueue<MeetingPatch> Patches { get; } = new();

    /// <summary>Lets the platform confirm updates without doing anything.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>Thrown after an update was carried out.</summary>
    public Func<PlatformException?>? LostAnswer { get; set; }

    public int Cancels { get; private set; }

    public int Searches { get; private set; }

    public int Revocations { get; private set; }

    public Secret LastRevoked { get; private set; }

    public bool RevokesRefreshToken { get; set; }

    public string? Issuer { get; set; }

    /// <summary>Lets the platform grant access tokens alone, as some do at every consent but the first.</summary>
    public bool KeepsRefreshTokens { get; set; }
}
