using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video;

/// <summary>Knows which platforms the application has registered. Immutable and thread-safe.</summary>
public sealed class PlatformDirectory
{
    private readonly FrozenDictionary<string, PlatformDescriptor> _byName;
    private readonly FrozenDictionary<string, PlatformDescriptor> _byIntegrationSlug;
    private readonly FrozenDictionary<string, PlatformDescriptor> _byWebhookSlug;

    /// <summary>Collects the descriptors of all registered platforms.</summary>
    /// <exception cref="InvalidOperationException">Two descriptors share a name or a slug.</exception>
    public PlatformDirectory(IEnumerable<PlatformDescriptor> descriptors)
    {
        ArgumentNullException.ThrowIfNull(descriptors);
        All = [.. descriptors];
        _byName = IndexBy(static descriptor => descriptor.Platform.Name, "name");
        _byIntegrationSlug = IndexBy(static descriptor => descriptor.IntegrationSlug, "integration slug");
        _byWebhookSlug = IndexBy(static descriptor => descriptor.WebhookSlug, "webhook slug");
    }

    /// <summary>All registered platforms, in the order of their registration.</summary>
    public IReadOnlyList<PlatformDescriptor> All { get; }

    /// <summary>Returns the descriptor of a platform, or null when it is not registered.</summary>
    public PlatformDescriptor? Find(MeetingPlatform platform) => _byName.GetValueOrDefault(platform.Name);

    /// <summary>Returns the descriptor of a registered platform.</summary>
    /// <exception cref="InvalidOperationException">The platform is not registered.</exception>
    public PlatformDescriptor Get(MeetingPlatform platform) => Find(platform) ?? throw new InvalidOperationException(
        $"Platform '{platform}' is not registered. Call its Add method on the SalesFlowVideo builder, such as AddZoom().");

    /// <summary>Looks a platform up by the path segment of its integration routes.</summary>
    public bool TryGetByIntegrationSlug(string? slug, [NotNullWhen(true)] out PlatformDescriptor? descriptor) =>
        _byIntegrationSlug.TryGetValue(slug ?? "", out descriptor);

    /// <summary>Looks a platform up by the path segment of its webhook route.</summary>
    public bool TryGetByWebhookSlug(string? slug, [NotNullWhen(true)] out PlatformDescriptor? descriptor) =>
        _byWebhookSlug.TryGetValue(slug ?? "", out descriptor);

    private FrozenDictionary<string, PlatformDescriptor> IndexBy(Func<PlatformDescriptor, string> key, string what)
    {
        var twins = All.GroupBy(key).FirstOrDefault(static group => group.Count() > 1);
        return twins is null
            ? All.ToFrozenDictionary(key, StringComparer.Ordinal)
            : throw new InvalidOperationException($"Two platforms have the {what} '{twins.Key}'. Register each platform once.");
    }
}
