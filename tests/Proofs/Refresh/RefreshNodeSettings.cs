namespace SalesFlow.Video.Proofs.Refresh;

/// <summary>What a node is told when it starts; secrets come by the environment.</summary>
internal sealed record RefreshNodeSettings(Uri Api, Uri OAuth, TimeSpan Duration, string Postgres, string TokenKey)
{
    public const string PostgresVariable = "PROOF_POSTGRES";
    public const string TokenKeyVariable = "PROOF_TOKEN_KEY";

    public static RefreshNodeSettings Read(Options options) => new(
        new Uri(options.Get("--api")),
        new Uri(options.Get("--oauth")),
        TimeSpan.FromSeconds(options.Get("--seconds", 10)),
        Environment.GetEnvironmentVariable(PostgresVariable)!,
        Environment.GetEnvironmentVariable(TokenKeyVariable)!);

    public override string ToString() => $"node for {Duration}";
}
