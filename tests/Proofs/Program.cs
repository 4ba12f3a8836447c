using SalesFlow.Video.Proofs;
using SalesFlow.Video.Proofs.Refresh;

return args switch
{
    ["refresh", .. var options] => await RefreshCommand.RunAsync(Options.Parse(options)),
    ["refresh-node", .. var options] => await RefreshNode.RunAsync(RefreshNodeSettings.Read(Options.Parse(options))),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: refresh [--scenario all] [--seconds 300] [--processes 3] [--integrations 200]");
    return 2;
}
