using Microsoft.AspNetCore.Authentication;

namespace SalesFlow.App.Authentication;

/// <summary>The user of a developer's machine.</summary>
internal static class DemoUser
{
    /// <summary>Makes the demo user the way to be signed in; outside Development nobody is.</summary>
    public static void AddDemoUser(this IServiceCollection services) => services
        .AddAuthentication(DemoUserHandler.SchemeName)
        .AddScheme<AuthenticationSchemeOptions, DemoUserHandler>(DemoUserHandler.SchemeName, null);
}
