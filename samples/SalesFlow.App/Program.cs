using SalesFlow.App.Authentication;
using SalesFlow.App.Commands;
using SalesFlow.App.Configuration;
using SalesFlow.App.Database;
using SalesFlow.App.Documentation;
using SalesFlow.App.Health;
using SalesFlow.App.Leads;
using SalesFlow.App.Security;
using SalesFlow.App.Simulation;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddShortNames(builder.Environment.ContentRootPath);
builder.AddSimulatorWhenNothingIsConfigured();
builder.AddDevelopmentTokenKey();

var video = builder.Services
    .AddSalesFlowVideo(builder.Configuration.GetSection("SalesFlowVideo"))
    .AddEndpoints();
if (builder.Configuration.HasPlatform("Zoom"))
    video.AddZoom();

builder.AddDatabase(video);
builder.Services.AddUsers();
builder.Services.AddApiDocuments();
builder.Services.AddHealth();
builder.Services.AddProxySupport();

var app = builder.Build();
if (AppCommands.Find(app, args) is { } command)
    return await command;

app.UseProxySupport();
app.UseSecurityHeaders();
app.UseAuthentication();
app.UseAuthorization();

app.MapSalesFlowVideo();
app.MapUsers();
app.MapLeads();
app.MapApiDocuments();
app.MapHealth();

await app.RunAsync();
return 0;
