using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests;

public sealed class MappingTests
{
    [Fact]
    public async Task Mapping_without_the_services_fails_with_a_message_that_is_its_own_fix()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSalesFlowVideo(options => options.PublicBaseUrl = new Uri("http://localhost"));
        await using var application = builder.Build();

        Assert.All<Func<IEndpointConventionBuilder>>(
            [
                application.MapSalesFlowVideo, application.MapVideoMeetings, application.MapVideoIntegrations, application.MapVideoWebhooks,
                application.MapVideoOperations,
            ],
            map => Assert.Contains(".AddEndpoints() before builder.Build()", Assert.Throws<InvalidOperationException>(map).Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_convention_of_the_application_reaches_every_endpoint()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSalesFlowVideo(options => options.PublicBaseUrl = new Uri("http://localhost")).AddEndpoints();
        await using var application = builder.Build();

        application.MapSalesFlowVideo().WithMetadata("of the application");

        var endpoints = ((IEndpointRouteBuilder)application).DataSources.SelectMany(source => source.Endpoints).ToList();
        Assert.Equal(31, endpoints.Count);
        Assert.All(endpoints, endpoint => Assert.Contains("of the application", endpoint.Metadata.OfType<string>()));
    }

    [Fact]
    public async Task The_applications_json_options_change_nothing_and_stay_unchanged()
    {
        await using var host = await VideoHost.StartConnectedAsync(services: services => services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = null;
            options.SerializerOptions.WriteIndented = true;
        }));

        var meeting = await host.ScheduleAsync();

        Assert.Equal("scheduled", meeting.Text("status"));
        Assert.DoesNotContain('\n', meeting.GetRawText());
    }

    [Fact]
    public async Task Addresses_of_recordings_follow_where_the_application_lives()
    {
        await using var host = await VideoHost.StartConnectedAsync(pipeline: application => application.UsePathBase("/crm"));
        var held = await HeldMeeting.HoldAsync(host);
        await held.SaveResultAsync(new MeetingResult { MeetingId = held.Id, OccurrenceId = held.OccurrenceId, HasRecording = true });
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync($"/crm{held.Url}");

        Assert.Equal($"/crm{held.Url}/recording", (await answer.ReadJsonAsync()).Text("recording_url"));
    }

    [Fact]
    public async Task Routes_without_a_handler_of_ours_stay_the_applications()
    {
        await using var host = await VideoHost.StartAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync("/api/video-meetings/elsewhere");

        Assert.Equal(StatusCodes.Status404NotFound, (int)answer.StatusCode);
    }
}
