using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Hosting;

/// <summary>How a connect attempt ended.</summary>
public sealed record ConnectResult
{
    /// <summary>The connected account; null when there is a problem.</summary>
    public Integration? Integration { get; init; }

    /// <summary>Why the account is not connected; null when it is.</summary>
    public VideoProblem? Problem { get; init; }

    /// <summary>The local address that the user came from; null when none was given, or when the state cannot be trusted.</summary>
    public string? ReturnUrl { get; init; }
}
