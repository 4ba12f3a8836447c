using SalesFlow.Video.TestKit.Engines;
using SalesFlow.Video.Tests.Stores;

namespace SalesFlow.Video.Tests.Jobs;

public sealed class BuiltInEngineTests() : JobEngineContract(new InMemoryStores());
