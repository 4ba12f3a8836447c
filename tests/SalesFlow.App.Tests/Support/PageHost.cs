using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesFlow.App.Database;
using SalesFlow.App.Leads;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Simulation;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Support;

/// <summary>A place to render whole pages in, as <see cref="Here"/> with what they read: meetings in memory, leads in a database in memory.</summary>
internal sealed class PageHost : IDisposable
{
    /// <summary>What the app needs to start, with Zoom.</summary>
    public static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["PublicBaseUrl"] = "https://app.example.test",
        ["Zoom:ClientId"] = "client",
        ["Zoom:ClientSecret"] = "secret",
        ["Zoom:WebhookSecretTokens:0"] = "token",
        ["TokenKeys:Current"] = "first",
        ["TokenKeys:Keys:first"] = Convert.ToBase64String(new byte[32]),
    };

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly BunitContext _here;

    private PageHost(string language)
    {
        _connection.Open();
        _here = Here.In(language);
        var services = _here.Services;
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(Here.Now));
        services.AddSalesFlowVideo(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build()).AddZoom();
        services.AddDbContext<SqliteAppDbContext>(options => options.UseSqlite(_connection));
        services.AddScoped<AppDbContext>(static provider => provider.GetRequiredService<SqliteAppDbContext>());
        services.AddScoped<LeadBook>();
        services.AddScoped<LeadDates>();
        services.AddScoped<Timetable>();
        services.AddScoped<ScheduleSentence>();
        services.AddScoped<Letters>();
        services.AddSingleton(new SimulatorAddress(null));
        services.AddSingleton<AntiforgeryStateProvider, NoFormTokens>();
        services.AddSingleton<IHttpContextAccessor>(new HttpContextAccessor { HttpContext = Context });
        _here.AddAuthorization().SetAuthorized("seller@example.com");
        _here.RenderTree.Add<CascadingValue<HttpContext>>(parameters => parameters.Add(value => value.Value, Context));
        Get<NavigationManager>().OnNotFound += (_, _) => IsNotFound = true;
        Get<AppDbContext>().Database.EnsureCreated();
    }

    /// <summary>The request that a page answers.</summary>
    public DefaultHttpContext Context { get; } = new();

    /// <summary>True when the page said that it does not exist.</summary>
    public bool IsNotFound { get; private set; }

    /// <summary>Where the page led to, below the app's own address.</summary>
    public string Address => new Uri(Get<NavigationManager>().Uri).PathAndQuery;

    public LeadBook Leads => Get<LeadBook>();

    public static PageHost In(string language) => new(language);

    public T Get<T>()
        where T : notnull => _here.Services.GetRequiredService<T>();

    /// <summary>Renders a page at an address of the app.</summary>
    public IRenderedComponent<TPage> Open<TPage>(string address, Action<ComponentParameterCollectionBuilder<TPage>>? parameters = null)
        where TPage : IComponent
    {
        var uri = new Uri(new Uri("https://app.example.test"), address);
        (Context.Request.Path, Context.Request.QueryString) = (uri.AbsolutePath, new QueryString(uri.Query));
        Get<NavigationManager>().NavigateTo(address);
        return _here.Render(parameters ?? (static _ => { }));
    }

    public async Task<Meeting> AddAsync(Meeting meeting)
    {
        var added = await Get<IMeetingStore>().AddAsync(meeting, null, [], CancellationToken.None);
        return (await Get<IMeetingStore>().FindAsync(added.MeetingId, CancellationToken.None))!;
    }

    public Task AddAsync(Occurrence occurrence) => Get<IOccurrenceStore>().SaveAsync(occurrence, 0, [], CancellationToken.None);

    public Task AddAsync(StoredTranscript transcript) => Get<IOccurrenceStore>().SaveTranscriptAsync(transcript, CancellationToken.None);

    public Task AddAsync(StoredAnalysis analysis) => Get<IAnalysisStore>().SaveAsync(analysis, 0, [], CancellationToken.None);

    public Task AddAsync(MeetingResult result) => Get<IMeetingResultStore>().SaveAsync(result, 0, CancellationToken.None);

    public Task AddAsync(Integration integration) => Get<IIntegrationStore>().SaveAsync(integration, 0, [], CancellationToken.None);

    public void Dispose()
    {
        _here.Dispose();
        _connection.Dispose();
    }
}
