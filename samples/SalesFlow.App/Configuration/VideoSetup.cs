using Microsoft.Extensions.Options;
using SalesFlow.App.Authentication;
using SalesFlow.App.Security;
using SalesFlow.Video;
using SalesFlow.Video.AspNetCore;

namespace SalesFlow.App.Configuration;

/// <summary>Adds SalesFlow.Video with the platforms that are configured.</summary>
internal static class VideoSetup
{
    private const string Section = "SalesFlowVideo";

    public static SalesFlowVideoBuilder AddVideo(this WebApplicationBuilder builder)
    {
        var recordings = builder.Configuration["Recordings:Path"] ?? Path.Combine(AppData.Of(builder.Environment), "recordings");
        builder.Services.AddSingleton(new PrivatePath(recordings));
        var video = builder.Services.AddSalesFlowVideo(builder.Configuration.GetSection(Section))
            .UseFileRecordingArchive(recordings)
            .AddEndpoints(static options =>
            {
                options.Operator = Operators.Includes;
                options.IsForged = OriginCheck.IsForged;
                options.ConnectedPage = "/integrations";
            });
        builder.Services.AddSingleton<IValidateOptions<SalesFlowVideoOptions>, RemovedSettings>();
        builder.Services.Configure<VideoEndpointOptions>(builder.Configuration.GetSection("RequestLimits"));

        // Outside Development Zoom is always added, so that the start names every key that is missing instead of a missing platform.
        if (!builder.Environment.IsDevelopment() || builder.Configuration.HasZoom())
            video.AddZoom();
        return video;
    }

    /// <summary>True when anything of Zoom's section is set: then it is meant to be used, and its missing rest is reported.</summary>
    public static bool HasZoom(this IConfiguration configuration) =>
        configuration.GetSection($"{Section}:Zoom").AsEnumerable().Any(static pair => !string.IsNullOrWhiteSpace(pair.Value));
}
