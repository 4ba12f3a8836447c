using SalesFlow.Video.Proofs;
using SalesFlow.Video.Proofs.Journey;
using SalesFlow.Video.Proofs.Refresh;

return args switch
{
    ["refresh", .. var options] => await RefreshCommand.RunAsync(Options.Parse(options)),
    ["refresh-node", .. var options] => await RefreshNode.RunAsync(RefreshNodeSettings.Read(Options.Parse(options))),
    ["journey", .. var options] => await JourneyCommand.RunAsync(Options.Parse(options)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: refresh [--scenario all] [--seconds 300] [--processes 3] [--integrations 200]");
    Console.Error.WriteLine("       journey --transcripts FOLDER [--database sqlite|postgres] [--weather clear|lost|storm] [--speed 60]");
    return 2;
}
