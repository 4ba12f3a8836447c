namespace SalesFlow.Video.Tests.Packaging;

/// <summary>The tests that look at the packed packages; they share one packing.</summary>
[CollectionDefinition]
public sealed class PackingGroup : ICollectionFixture<PackedPackages>;
