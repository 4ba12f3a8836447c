using SalesFlow.App.Configuration;

namespace SalesFlow.App.Security;

/// <summary>What the app keeps on the machine is for its own user there.</summary>
internal static class FileSecurity
{
    public static void AddPrivateFiles(this WebApplicationBuilder builder)
    {
        NewFiles.KeepPrivate();
        builder.Services.AddSingleton(new PrivatePath(AppData.Of(builder.Environment)));
        builder.Services.AddHostedService<CloseFiles>();
    }
}
