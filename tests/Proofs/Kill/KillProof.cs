using SalesFlow.Video.Proofs.App;
using SalesFlow.Video.Proofs.Webhooks;

namespace SalesFlow.Video.Proofs.Kill;

/// <summary>Kills a node again and again while it takes in webhooks; what it accepted must be done in the end, and only once.</summary>
public static class KillProof
{
    // As long as a lease. When a node has been down for less, the jobs of the dead one still belong to it.
    private const int LongDown = 31;
    private const double RepeatedShare = 0.2;

    private static readonly TimeSpan LifeLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ShortestLife = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestLife = TimeSpan.FromMilliseconds(1500);
    private static readonly TimeSpan LastBurst = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(5);

    public static async Task<KillReport> RunAsync(KillSettings settings, ProofDatabase database, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // Generous, since a slow machine is no violation: it only keeps a broken node from holding everybody up.
        limit.CancelAfter(((settings.Kills + 3) * LifeLimit) + (2 * settings.DrainLimit));
        var folder = Directory.CreateTempSubdirectory("salesflow-kill-");
        try
        {
            return await RunAsync(settings, database, folder.FullName, limit.Token);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<KillReport> RunAsync(
        KillSettings settings, ProofDatabase database, string folder, CancellationToken cancellationToken)
    {
        // Never started: it lends its stores, and works on nothing.
        var builder = WebhookApp.CreateBuilder(null);
        builder.AddVideo(database);
        await using var stores = builder.Build();
        await database.MigrateAsync(stores.Services);
        var meetings = await Stage.SetUpAsync(stores.Services, (settings.Kills + 1) * settings.MeetingsPerLife, cancellationToken);

        var random = new Random(4711);
        var deck = Shuffle(meetings, random);
        var address = AppProcess.FindFreeAddress();
        using var sender = new Sender(address, deck);
        var sending = sender.RunAsync(cancellationToken);

        for (var life = 0; life < settings.Kills; life++)
        {
            await using var node = await StartAsync(settings, database, address, folder, life, sender, cancellationToken);
            await LiveAsync(sender, deck.Count / (settings.Kills + 1), isWarm: life % 2 == 0, random, cancellationToken);
            await node.KillAsync();
            sender.Ahead += TimeSpan.FromSeconds(random.Next(2) * LongDown);
        }

        sender.Ahead += TimeSpan.FromSeconds(LongDown);
        await using (var last = await StartAsync(settings, database, address, folder, settings.Kills, sender, cancellationToken))
        {
            sender.ReleaseAll();
            await sending;
            await Aftermath.WaitForIdleAsync(database, settings.DrainLimit, cancellationToken);
            await last.StopAsync(cancellationToken);
        }

        return new KillReport
        {
            Database = database.Name,
            Kills = settings.Kills,
            Meetings = meetings.Count,
            Answered = sender.Answered,
            Unanswered = sender.Unanswered,
            Refusals = sender.Refusals,
            Missing = [.. deck.Select(static happening => happening.Name).Except(sender.Accepted)],
            Aftermath = await Aftermath.ReadAsync(database, stores.Services, meetings, folder, cancellationToken),
        };
    }

    /// <summary>Every happening once, a fifth of them twice, in any order.</summary>
    private static List<Happening> Shuffle(IReadOnlyList<HeldMeeting> meetings, Random random)
    {
        var happenings = meetings.SelectMany(Happening.Of).ToArray();
        random.Shuffle(happenings);
        Happening[] deck = [.. happenings, .. happenings.Take((int)(happenings.Length * RepeatedShare))];
        random.Shuffle(deck);
        return [.. deck];
    }

    private static Task<NodeProcess> StartAsync(
        KillSettings settings, ProofDatabase database, Uri address, string folder, int life, Sender sender, CancellationToken cancellationToken) =>
        NodeProcess.StartAsync(
            KillNode.Command,
            database,
            [
                "--address", address.ToString(), "--ahead", $"{(int)sender.Ahead.TotalSeconds}",
                "--calls", Path.Combine(folder, $"{life}.calls"), "--hasty", settings.IsHasty ? "yes" : "no",
            ],
            cancellationToken);

    /// <summary>
    /// A life ends at a random moment, and always with webhooks on their way: counted from the first answer, or from the start, when the
    /// node may still be about to answer for the first time.
    /// </summary>
    private static async Task LiveAsync(Sender sender, int share, bool isWarm, Random random, CancellationToken cancellationToken)
    {
        var life = ShortestLife + (random.NextDouble() * (LongestLife - ShortestLife));
        var burst = random.NextDouble() * LastBurst;
        var answeredBefore = sender.Answered;
        sender.Release(share / 2);
        while (isWarm && sender.Answered == answeredBefore)
            await Task.Delay(Moment, cancellationToken);
        await Task.Delay(life - burst, cancellationToken);
        sender.Release(share - (share / 2));
        await Task.Delay(burst, cancellationToken);
    }
}
