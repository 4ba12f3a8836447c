namespace SalesFlow.Video.Hosting;

/// <summary>What a good OAuth state stands for; one of the two nested cases.</summary>
internal abstract record StateUse(string? ReturnUrl)
{
    /// <summary>It was used now: the account is to be connected.</summary>
    internal sealed record First(string Id, Secret CodeVerifier, string? ReturnUrl) : StateUse(ReturnUrl);

    /// <summary>It was used before, and this account was connected with it.</summary>
    internal sealed record Repeat(IntegrationId Connected, string? ReturnUrl) : StateUse(ReturnUrl);
}
