using SalesFlow.Video;

// Run it beside the simulator (dotnet run --project samples/SalesFlow.PlatformSimulator), or put your own Zoom app into appsettings.Development.json.
// Then open http://localhost:8010/api/integrations/zoom/authorize, agree, and schedule:
// curl http://localhost:8010/api/video-meetings/create --json '{"platform":"zoom","title":"Demo","start_time":"2027-12-10T15:00:00Z","duration_minutes":30}'
var builder = WebApplication.CreateBuilder(args);

builder.Services.AddSalesFlowVideo(builder.Configuration.GetSection("SalesFlowVideo"))
    .AddZoom()
    .AddEndpoints(options => options.Owner = _ => new OwnerId("only-user")); // everybody: put your signed-in user here

var app = builder.Build();
app.MapSalesFlowVideo();
await app.RunAsync();
