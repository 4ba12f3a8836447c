using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.App;

public sealed class OperatorTests(ProductionApp app) : IClassFixture<ProductionApp>
{
    private const string Url = "/api/video-operations/jobs";

    private static readonly Claim Role = new(ClaimTypes.Role, "operator");

    [Theory]
    [InlineData(true, "/api/video-operations/jobs")]
    [InlineData(false, "/API/video-operations/deliveries/")]
    public async Task Who_has_the_role_now_is_an_operator_whatever_the_session_knows(bool isSession, string url)
    {
        using var client = app.Client();
        if (isSession)
            client.DefaultRequestHeaders.Add("Cookie", app.Cookie);
        else
            client.DefaultRequestHeaders.Authorization = new("Bearer", app.Token);

        using var before = await client.GetAnswerAsync(url);
        await ChangeAsync(static (users, user) => users.AddClaimAsync(user, Role));
        using var given = await client.GetAnswerAsync(url);
        await ChangeAsync(static (users, user) => users.RemoveClaimAsync(user, Role));
        using var taken = await client.GetAnswerAsync(url);

        await before.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        await taken.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Theory]
    [InlineData(ClaimTypes.Role, "Operator")]
    [InlineData(ClaimTypes.Role, "operators")]
    [InlineData("role", "operator")]
    [InlineData(ClaimTypes.Email, "operator")]
    public async Task No_other_claim_makes_an_operator(string type, string value)
    {
        using var client = app.Client();
        await ChangeAsync((users, user) => users.AddClaimAsync(user, new Claim(type, value)));
        client.DefaultRequestHeaders.Authorization = new("Bearer", app.Token);

        using var answer = await client.GetAnswerAsync(Url);

        await answer.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Nobody_is_asked_to_sign_in()
    {
        using var client = app.Client();

        using var answer = await client.GetAnswerAsync(Url);

        await answer.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task On_a_developers_machine_the_demo_user_is_an_operator_and_others_are_not()
    {
        await using var development = await AppHost.StartAsync();
        using var demo = development.Client();
        using var stranger = new Browser(development);
        await stranger.SubmitAsync("/sign-up", ("email", "demo@example.com"), ("password", ProductionApp.Password));

        using var answer = await demo.GetAnswerAsync(Url);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(Url, "application/json")).Status);
    }

    private async Task ChangeAsync(Func<UserManager<IdentityUser>, IdentityUser, Task<IdentityResult>> change)
    {
        await using var scope = app.Host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        var result = await change(users, (await users.FindByEmailAsync(ProductionApp.Email))!);
        Assert.True(result.Succeeded);
    }
}
