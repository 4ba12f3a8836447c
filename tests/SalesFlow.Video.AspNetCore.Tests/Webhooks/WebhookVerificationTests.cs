using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.Webhooks;

/// <summary>The same proof in front of an application's own endpoint.</summary>
public sealed class WebhookVerificationTests
{
    private const string OwnUrl = "/own/webhook";

    [Theory]
    [InlineData(10)]
    [InlineData(200_000)]
    public async Task The_endpoint_reads_the_exact_bytes_that_were_proven_as_often_as_it_likes(int length)
    {
        var seen = new List<byte[]>();
        await using var host = await StartAsync(async context =>
        {
            for (var time = 0; time < 2; time++)
            {
                using var copy = new MemoryStream();
                await context.Request.Body.CopyToAsync(copy, context.RequestAborted);
                seen.Add(copy.ToArray());
                context.Request.Body.Position = 0;
            }

            context.Response.StatusCode = StatusCodes.Status204NoContent;
        });
        byte[] body = [.. "Größe "u8, .. new byte[length]];

        using var answer = await host.SendAsync(body, OwnUrl);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal([body, body], seen);
        Assert.Empty(await host.ListAsync());
    }

    [Fact]
    public async Task A_pipe_reads_the_proven_bytes_too()
    {
        var length = 0L;
        await using var host = await StartAsync(async context =>
        {
            var read = await context.Request.BodyReader.ReadAtLeastAsync(20, context.RequestAborted);
            length = read.Buffer.Length;
            context.Request.BodyReader.AdvanceTo(read.Buffer.End);
        });

        using var answer = await host.SendAsync(new byte[20], OwnUrl);

        Assert.Equal(20, length);
    }

    [Fact]
    public async Task A_forged_webhook_never_reaches_the_endpoint()
    {
        var calls = 0;
        await using var host = await StartAsync(_ => Count(ref calls));
        using var request = host.Sign("{}"u8.ToArray(), OwnUrl);
        request.Content = new ByteArrayContent("{ }"u8.ToArray());

        using var answer = await host.SendAsync(request);

        Assert.Equal((HttpStatusCode.Unauthorized, 0), (answer.StatusCode, calls));
    }

    [Fact]
    public async Task A_doubtful_webhook_is_answered_as_if_all_were_well_but_never_reaches_the_endpoint()
    {
        var calls = 0;
        await using var host = await StartAsync(_ => Count(ref calls));
        using var request = host.Sign("{}"u8.ToArray(), OwnUrl);
        request.Headers.Add(SignedMeetReceiver.DoubtHeader, "yes");

        using var answer = await host.SendAsync(request);

        Assert.Equal((HttpStatusCode.Accepted, 0), (answer.StatusCode, calls));
    }

    [Fact]
    public async Task A_question_whether_the_address_is_ours_is_answered_without_the_endpoint()
    {
        var calls = 0;
        await using var host = await StartAsync(_ => Count(ref calls));

        using var answer = await host.SendAsync("""{"event":"validation"}""", OwnUrl);

        Assert.Equal("yes, ours", (await answer.ReadJsonAsync()).Text("answer"));
        Assert.Equal(0, calls);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_more_than_a_megabyte_is_refused(bool isChunked)
    {
        var calls = 0;
        await using var host = await StartAsync(_ => Count(ref calls));
        using var request = host.Sign(new byte[(1024 * 1024) + 1], OwnUrl);
        request.Headers.TransferEncodingChunked = isChunked;

        using var answer = await host.SendAsync(request);

        await answer.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too_large");
        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task Other_endpoints_pass_untouched()
    {
        await using var host = await WebhookHost.StartAsync(application =>
        {
            application.UseVideoWebhookVerification();
            application.MapPost("/free", static async (HttpRequest request) => await new StreamReader(request.Body, Encoding.UTF8).ReadToEndAsync());
        });
        using var content = new StringContent("unsigned");

        using var answer = await host.Client.PostAsync(new Uri("/free", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Contains("unsigned", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_route_handler_binds_the_proven_body()
    {
        await using var host = await WebhookHost.StartAsync(application =>
        {
            application.UseVideoWebhookVerification();
            application.MapPost(OwnUrl, static (Dictionary<string, string> body) => body["topic"]).RequireVideoWebhookProof(FakeMeet.Platform);
        });
        using var request = host.Sign("""{"topic":"Größe"}"""u8.ToArray(), OwnUrl);
        request.Content!.Headers.ContentType = new("application/json");

        using var answer = await host.SendAsync(request);

        Assert.Equal("Größe", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_the_middleware_the_endpoint_fails_with_a_message_that_is_its_own_fix()
    {
        var calls = 0;
        await using var host = await WebhookHost.StartAsync(application =>
            application.MapPost(OwnUrl, (HttpContext _) => Count(ref calls)).RequireVideoWebhookProof(FakeMeet.Platform));

        using var answer = await host.SendAsync("{}", OwnUrl);

        Assert.Equal((HttpStatusCode.InternalServerError, 0), (answer.StatusCode, calls));
        Assert.Contains(host.Log.Of(LogLevel.Error), line => line.Contains("Call app.UseVideoWebhookVerification() after", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_services_the_middleware_fails_at_the_start()
    {
        var application = WebApplication.CreateSlimBuilder().Build();

        var error = Assert.Throws<InvalidOperationException>(() => application.UseVideoWebhookVerification());

        Assert.Contains("AddSalesFlowVideo", error.Message, StringComparison.Ordinal);
    }

    private static Task<WebhookHost> StartAsync(RequestDelegate handle) => WebhookHost.StartAsync(application =>
    {
        application.UseVideoWebhookVerification();
        application.MapPost(OwnUrl, handle).RequireVideoWebhookProof(FakeMeet.Platform);
    });

    private static Task Count(ref int calls)
    {
        calls++;
        return Task.CompletedTask;
    }
}
