using SalesFlow.App.Authentication;
using SalesFlow.App.Configuration;
using SalesFlow.App.Documentation;
using SalesFlow.App.Health;
using SalesFlow.App.Security;
using SalesFlow.App.Simulation;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddShortNames(builder.Environment.ContentRootPath);
builder.AddSimulatorWhenNothingIsConfigured();

var video = builder.Services
    .AddSalesFlowVideo(builder.Configuration.GetSection("SalesFlowVideo"))
    .AddEndpoints();
if (builder.Configuration.HasPlatform("Zoom"))
    video.AddZoom();

builder.Services.AddDemoUser();
builder.Services.AddAuthorization();
builder.Services.AddApiDocuments();
builder.Services.AddHealth();
builder.Services.AddProxySupport();

var app = builder.Build();
app.UseProxySupport();
app.UseSecurityHeaders();
app.UseAuthentication();
app.UseAuthorization();

app.MapSalesFlowVideo();
app.MapApiDocuments();
app.MapHealth();

await app.RunAsync();
