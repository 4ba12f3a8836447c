using SalesFlow.App.Authentication;
using SalesFlow.App.Configuration;
using SalesFlow.App.Documentation;
using SalesFlow.App.Health;
using SalesFlow.App.Security;
using SalesFlow.App.Simulation;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddShortNames(builder.Environment.ContentRootPath);
builder.UseDefaultAddress();
builder.AddSimulatorWhenNothingIsConfigured();

builder.AddVideo();
builder.Services.AddDemoUser();
builder.Services.AddAuthorization();
builder.Services.AddApiDocuments();
builder.Services.AddHealth();
builder.Services.AddProxySupport();

var app = builder.Build();
app.UseProxySupport();
app.UseSecurityHeaders();
app.UseDefaultFiles();
app.UseStaticFiles();
app.UseAuthentication();
app.UseAuthorization();

app.MapSalesFlowVideo();
app.MapUnknownApiRoutes();
app.MapSimulatorLink();
app.MapApiDocuments();
app.MapHealth();

return await app.RunOrExplainAsync();
