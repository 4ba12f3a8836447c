using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Meetings;
using TestContext = Xunit.TestContext;

namespace SalesFlow.App.Tests.Scheduling;

/// <summary>A place to render scheduling in, with the SDK on stores in memory.</summary>
internal static class InSchedulingContext
{
    public static BunitContext Create(string language = "en")
    {
        var context = Here.In(language);
        context.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Here.Now));
        context.Services.AddSalesFlowVideo(static options =>
        {
            options.PublicBaseUrl = new Uri("https://sales.example.com");
            options.TokenKeys.Current = "tests";
            options.TokenKeys.Keys["tests"] = Convert.ToBase64String(new byte[32]);
            options.InternalDomains.Add("example.com");
        });
        context.Services.AddSingleton<Timetable>();
        context.Services.AddSingleton<ScheduleSentence>();
        context.Services.AddSingleton<Letters>();
        return context;
    }

    public static async Task AddAsync(this BunitContext context, params Meeting[] meetings)
    {
#pragma warning disable SFV0001 // The seam is meant for stores; here it stands for what was planned before.
        var store = context.Services.GetRequiredService<IMeetingStore>();
        foreach (var meeting in meetings)
            await store.AddAsync(meeting, null, [], TestContext.Current.CancellationToken);
#pragma warning restore SFV0001
    }
}
