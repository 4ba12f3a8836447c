namespace SalesFlow.Video.Proofs.Intake;

/// <summary>A server that takes in webhooks.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Least">How much of the bare endpoint's rate it has to reach; null when it only serves to explain.</param>
public sealed record IntakeMode(string Name, double? Least)
{
    /// <summary>Reads the body and answers: nothing can be faster on this machine.</summary>
    public static IntakeMode Floor { get; } = new("floor", null);

    /// <summary>The whole host on SQLite, each commit on the disk.</summary>
    public static IntakeMode Sqlite { get; } = new("sqlite", 0.18);

    /// <summary>The whole host on PostgreSQL, each commit on the disk.</summary>
    public static IntakeMode Postgres { get; } = new("postgres", 0.28);

    /// <summary>SQLite whose commits do not wait for the disk: when this is slower, the measurement is worth nothing.</summary>
    public static IntakeMode SqliteNormal { get; } = new("sqlite-normal", null);

    /// <summary>The host on SQLite without what comes after the answer.</summary>
    public static IntakeMode SqliteAlone { get; } = new("sqlite-alone", null);

    /// <summary>The host on PostgreSQL without what comes after the answer.</summary>
    public static IntakeMode PostgresAlone { get; } = new("postgres-alone", null);

    private static readonly IntakeMode[] All = [Floor, Sqlite, SqliteNormal, Postgres, SqliteAlone, PostgresAlone];

    public bool IsOnPostgres => this == Postgres || this == PostgresAlone;

    public bool HasDatabase => this != Floor;

    /// <summary>Whether received webhooks are also dispatched and worked on.</summary>
    public bool HasWorkers => this != SqliteAlone && this != PostgresAlone;

    public static IntakeMode Find(string name) =>
        Array.Find(All, mode => mode.Name == name) ?? throw new ArgumentException($"There is no server '{name}'.");
}
