using SalesFlow.App.Accounts;
using SalesFlow.App.Authentication;
using SalesFlow.App.Calls;
using SalesFlow.App.Commands;
using SalesFlow.App.Configuration;
using SalesFlow.App.Database;
using SalesFlow.App.Documentation;
using SalesFlow.App.Health;
using SalesFlow.App.Integrations;
using SalesFlow.App.Leads;
using SalesFlow.App.Meetings;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Security;
using SalesFlow.App.Settings;
using SalesFlow.App.Shell;
using SalesFlow.App.Simulation;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddShortNames(builder.Environment.ContentRootPath);
builder.UseDefaultAddress();
builder.AddPrivateFiles();
builder.AddSimulatorWhenNothingIsConfigured();
builder.AddDevelopmentTokenKey();

builder.AddDatabase(builder.AddVideo());
builder.AddUsers();
builder.Services.AddApiDocuments();
builder.Services.AddHealth();
builder.Services.AddProxySupport();
builder.Services.AddLeads();
builder.Services.AddScheduling();
builder.Services.AddPages();

var app = builder.Build();
if (AppCommands.Find(app, args) is { } command)
    return await command;

app.UseAllowedHosts();
app.UseProxySupport();
app.UsePublicAddress();
app.UseSecurityHeaders();
app.UsePages();
app.UseAnsweringPages();
app.UseOriginCheck();
app.UseSignInLimit();
app.UseAuthentication();
app.UseOperators();
app.UseAuthorization();
app.UseFormProtection();

app.MapSalesFlowVideo();
app.MapAccounts();
app.MapSignOut();
app.MapLeads();
app.MapUnknownApiRoutes();
app.MapSimulatorLink();
app.MapApiDocuments();
app.MapHealth();
app.MapIntegrationPages();
app.MapSettingsPages();
app.MapPages();
app.MapMeetingsVersions();
app.MapCalls();
app.MapScheduling();

return await app.RunOrExplainAsync();
