using SalesFlow.Video.Proofs;
using SalesFlow.Video.Proofs.Ahead;
using SalesFlow.Video.Proofs.Intake;
using SalesFlow.Video.Proofs.Journey;
using SalesFlow.Video.Proofs.Kill;
using SalesFlow.Video.Proofs.Listing;
using SalesFlow.Video.Proofs.Refresh;
using SalesFlow.Video.Proofs.Subscriptions;

return args switch
{
    ["refresh", .. var options] => await RefreshCommand.RunAsync(Options.Parse(options)),
    ["refresh-node", .. var options] => await RefreshNode.RunAsync(RefreshNodeSettings.Read(Options.Parse(options))),
    ["kill", .. var options] => await KillCommand.RunAsync(Options.Parse(options)),
    [KillNode.Command, .. var options] => await KillNode.RunAsync(Options.Parse(options)),
    ["intake", .. var options] => await IntakeCommand.RunAsync(Options.Parse(options)),
    [IntakeNode.Command, .. var options] => await IntakeNode.RunAsync(Options.Parse(options)),
    ["list", .. var options] => await ListingCommand.RunAsync(Options.Parse(options)),
    ["ahead", .. var options] => await AheadCommand.RunAsync(Options.Parse(options)),
    ["subscriptions", .. var options] => await SubscriptionsCommand.RunAsync(Options.Parse(options)),
    ["journey", .. var options] => await JourneyCommand.RunAsync(Options.Parse(options)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: refresh [--scenario all] [--seconds 300] [--processes 3] [--integrations 200]");
    Console.Error.WriteLine("       kill --database sqlite|postgres [--kills 50] [--hasty yes]");
    Console.Error.WriteLine("       intake [--rounds 5] [--seconds 3] [--warm-up 8] [--modes floor,sqlite,sqlite-normal,postgres]");
    Console.Error.WriteLine("       list --database sqlite|postgres [--count 1000000] [--samples 50] [--few CONNECTION --many CONNECTION]");
    Console.Error.WriteLine("       ahead [--meetings 10000] [--users 50]");
    Console.Error.WriteLine("       subscriptions [--days 30] [--integrations 50]");
    Console.Error.WriteLine("       journey --transcripts FOLDER [--database sqlite|postgres] [--weather clear|lost|storm] [--speed 60]");
    return 2;
}
